/** A text with its marks: flat segments, one line a technique under the words, and an abbreviation after each mark. */
import type { ComponentChild, VNode } from "preact";
import { useMemo } from "preact/hooks";
import { cutSegments, type Segment } from "../text/segments.js";
import { overlapLength, type Span } from "../text/span.js";
import type { Look } from "./look.js";
import { keyOf, type Mark } from "./mark.js";

export interface MarkedTextProps {
  readonly text: string;
  /** Of the text, ISO 639-3. @default the page's own */
  readonly language?: string | undefined;
  /** By start. */
  readonly marks: readonly Mark[];
  readonly looks: ReadonlyMap<string, Look>;
  /** Key of the mark whose explanation is open. */
  readonly selected?: string | undefined;
  /** Words that are being chosen. */
  readonly chosen?: Span | undefined;
  /** What stands after a mark: its abbreviation, as a control or as a link. */
  readonly chip: (mark: Mark, look: Look, selected: boolean) => ComponentChild;
}

/**
 * Its text, chips left out, is the text given: line breaks stand between the paragraphs. Each segment says by `data-start`
 * where it begins, so that a selection can be told in offsets.
 */
export function MarkedText({ text, language = "eng", marks, looks, selected, chosen, chip }: MarkedTextProps): VNode {
  const lines = useMemo(() => splitLines(text), [text]);
  const { inLines, gaps } = useMemo(() => groupByLine(lines, marks), [lines, marks]);
  return (
    <div class="marked-text" lang={languageTag(language)}>
      {text.slice(0, lines[0]?.start ?? text.length)}
      <Chips marks={gaps[0]} {...{ looks, selected, chip }} />
      {lines.map((line, i) => {
        const gap = text.slice(line.end, lines[i + 1]?.start ?? text.length);
        const own = inLines[i] ?? [];
        const state = {
          selected: own.some(({ key }) => key === selected) ? selected : undefined,
          chosen: chosen && overlapLength(line, chosen) > 0 ? chosen : undefined,
        };
        return [
          <Line key={line.start} {...{ text, line, looks, chip }} marks={own} {...state} />,
          gap,
          <Chips key={`gap-${line.end}`} marks={gaps[i + 1]} {...{ looks, selected, chip }} />,
        ];
      })}
    </div>
  );
}

/** As HTML wants it: "de" for "deu"; that of the page around where none is known. */
function languageTag(language: string): string | undefined {
  return language === "und" ? undefined : Intl.getCanonicalLocales(language)[0];
}

interface LineProps extends Omit<MarkedTextProps, "marks" | "language"> {
  readonly line: Span;
  readonly marks: readonly Mark[];
}

/** Drawn anew only when its own marks change: a long text is marked while it is being read. */
function Line({ text, line, marks, looks, selected, chosen, chip }: LineProps): VNode {
  const signature = marks
    .map((mark) => `${mark.key} ${keyOf(mark)} ${mark.confidence} ${mark.review?.status}`)
    .join("|");
  // The signature stands for the marks, which are new objects each time.
  return useMemo(
    () => (
      <p dir="auto">
        {cutSegments<Mark | Span>(line, chosen ? [...marks, chosen] : marks).map((segment) => (
          <Piece key={segment.start} {...{ text, segment, looks, selected, chosen, chip }} />
        ))}
      </p>
    ),
    [text, line, signature, looks, selected, chosen?.start, chosen?.end, chip],
  );
}

interface PieceProps extends Omit<MarkedTextProps, "marks" | "language"> {
  readonly segment: Segment<Mark | Span>;
}

function Piece({ text, segment, looks, selected, chosen, chip }: PieceProps): ComponentChild {
  const { start, end } = segment;
  const covering = segment.covering.filter((span): span is Mark => span !== chosen);
  const words = text.slice(start, end);
  const isChosen = segment.covering.length > covering.length ? "is-chosen" : undefined;
  if (covering.length === 0) return <span {...{ "data-start": start, class: isChosen }}>{words}</span>;
  const ending = covering.filter((mark) => mark.end === end);
  const isOpen = covering.some(({ key }) => key === selected) ? "is-open" : undefined;
  return (
    <>
      <mark data-start={start} class={[isOpen, isChosen].filter(Boolean).join(" ") || undefined}>
        {underline(words, covering, looks)}
      </mark>
      <Chips marks={ending} {...{ looks, selected, chip }} />
    </>
  );
}

interface ChipsProps extends Pick<MarkedTextProps, "looks" | "selected" | "chip"> {
  readonly marks: readonly Mark[] | undefined;
}

function Chips({ marks = [], looks, selected, chip }: ChipsProps): ComponentChild {
  return marks.map((mark) => {
    const look = looks.get(mark.technique);
    return look && chip(mark, look, mark.key === selected);
  });
}

/** One line under another: the first mark's is the innermost, next to the words. */
function underline(words: string, covering: readonly Mark[], looks: ReadonlyMap<string, Look>): ComponentChild {
  const first = looks.get(covering[0]?.technique ?? "");
  const ink = <span class={`ink ${first?.category ?? ""}`}>{words}</span>;
  return covering.reduce<ComponentChild>((inner, { technique, confidence, review }, lane) => {
    const { category = "", line = "solid" } = looks.get(technique) ?? {};
    const state = review?.status ?? confidence ?? "";
    return <span class={`lane lane-${Math.min(lane, 5)} ${category} ${line} ${state}`}>{inner}</span>;
  }, ink);
}

/** The lines of a text without their breaks; blank ones are left to the gaps. */
function splitLines(text: string): Span[] {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(({ index, 0: line }) => {
    return { start: index, end: index + line.length };
  });
}

interface GroupedMarks {
  /** Of each line; a mark that ends in the blanks behind its last line ends with that line. */
  readonly inLines: readonly (readonly Mark[])[];
  /** Those of blanks alone: before the first line, then behind each line. */
  readonly gaps: readonly (readonly Mark[])[];
}

/** Marks may cross lines. Linear in both, for marks by start. */
function groupByLine(lines: readonly Span[], marks: readonly Mark[]): GroupedMarks {
  const inLines: Mark[][] = lines.map(() => []);
  const gaps: Mark[][] = [[], ...lines.map(() => [])];
  let first = 0;
  for (const mark of marks) {
    while (first < lines.length && (lines[first] as Span).end <= mark.start) first++;
    let next = first;
    while (next < lines.length && (lines[next] as Span).start < mark.end) next++;
    if (next === first) gaps[first]?.push(mark);
    for (let i = first; i < next; i++) {
      const { end } = lines[i] as Span;
      inLines[i]?.push(i === next - 1 && mark.end > end ? { ...mark, end } : mark);
    }
  }
  return { inLines, gaps };
}
