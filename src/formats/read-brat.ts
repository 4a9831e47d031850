/** Reads a folder of brat's standoff files: pairs of `doc.txt` and `doc.ann`, each line checked against the text. */

import type { Technique } from "../techniques/technique.js";
import { mapOffsets, type OffsetMap } from "../text/offsets.js";
import type { Span } from "../text/span.js";
import { BRAT_CONFIGURATION, LINE_BREAKS } from "./brat.js";
import { readBratTypes } from "./brat-types.js";
import { readCodePoints, refuseAt, showQuote } from "./check-marks.js";
import { type Mark, type MarkedText, type SourceFile, sortMarks } from "./marked-text.js";
import { knownTechniques } from "./technique-names.js";

/**
 * Text-bound annotations (T) and their notes (#); relations, events, attributes and normalizations are passed over.
 * @param files .txt, .ann and annotation.conf
 * @param cards all: their types are read back where there is no annotation.conf
 * @throws InputError with file and line
 */
export function readBrat(files: readonly SourceFile[], cards: readonly Technique[]): MarkedText[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const techniqueOf = readBratTypes(byPath.get(BRAT_CONFIGURATION)?.content ?? "", knownTechniques(cards));
  for (const { path, name } of files) {
    if (path.endsWith(".ann") && !byPath.has(path.replace(/ann$/, "txt")))
      refuseAt(name, "the text beside it, with the ending .txt", "none");
  }
  return files
    .filter(({ path }) => path.endsWith(".txt"))
    .map((file) => {
      const annotations = byPath.get(file.path.replace(/txt$/, "ann"));
      if (annotations === undefined)
        return refuseAt(file.name, "its annotations beside it, with the ending .ann", "none");
      return { id: file.path, text: file.content, marks: readMarks(annotations, file.content, techniqueOf) };
    });
}

interface Line {
  readonly columns: readonly string[];
  readonly place: string;
}

function readMarks({ content, name }: SourceFile, text: string, techniqueOf: (type: string) => string): Mark[] {
  const map = mapOffsets(text);
  const marks = new Map<string, Mark>();
  const notes: Line[] = [];
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const place = `${name}:${index + 1}`;
    const columns = line.split("\t");
    const id = columns[0] ?? "";
    if (/^#/.test(id)) notes.push({ columns, place });
    else if (/^T/.test(id)) {
      if (marks.has(id)) refuseAt(place, "an id of its own", `${id}, which stands twice`);
      marks.set(id, readMark({ columns, place }, { text, map, techniqueOf }));
    } else if (!/^([REAMN]\d+|\*)$/.test(id))
      refuseAt(place, "a line of brat, such as T1⇥Type 0 4⇥word", showQuote(line));
  }
  for (const note of notes) addNote(note, marks);
  return sortMarks([...marks.values()]);
}

interface TextContext {
  readonly text: string;
  readonly map: OffsetMap;
  readonly techniqueOf: (type: string) => string;
}

function readMark({ columns, place }: Line, { text, map, techniqueOf }: TextContext): Mark {
  const [id = "", middle = "", ...rest] = columns;
  if (!/^T\d+$/.test(id)) refuseAt(place, "an id such as T1", showQuote(id));
  if (rest.length === 0) refuseAt(place, "3 columns apart by tabs (id, type and offsets, words)", `${columns.length}`);
  const [type = "", ...offsets] = middle.split(" ");
  if (type === "") refuseAt(place, "a type and offsets", showQuote(middle));
  const told = offsets.join(" ");
  if (!/^\d+ \d+(;\d+ \d+)*$/.test(told)) refuseAt(place, "offsets such as 0 4 or 0 4;5 9", showQuote(told));
  const fragments = told.split(";").map((fragment) => {
    const [start = Number.NaN, end = Number.NaN] = fragment.split(" ").map(Number);
    return readCodePoints({ start, end }, map, place);
  });
  const words = rest.join("\t");
  const quote = fragments.map(({ start, end }) => text.slice(start, end)).join(" ");
  if (words !== quote) refuseAt(place, `the words of the text, ${showQuote(quote)}`, showQuote(words));
  return { ...joinFragments(fragments, text, place), technique: techniqueOf(type) };
}

/** The span from the first fragment to the last. @throws InputError when there are words between them that are not marked */
function joinFragments(fragments: readonly Span[], text: string, place: string): Span {
  const [first, ...others] = fragments as [Span, ...Span[]];
  let end = first.end;
  for (const fragment of others) {
    const between = text.slice(end, fragment.start);
    if (fragment.start < end || between.split(LINE_BREAKS).join("").trim() !== "")
      refuseAt(place, "fragments in order with white space alone between them", showQuote(between));
    end = fragment.end;
  }
  return { start: first.start, end };
}

function addNote({ columns, place }: Line, marks: Map<string, Mark>): void {
  const [id = "", about = "", ...rest] = columns;
  const [kind = "", target = ""] = about.split(" ");
  if (!/^#\d+$/.test(id) || target === "" || rest.length === 0)
    refuseAt(place, "a note such as #1⇥AnnotatorNotes T1⇥words", showQuote(columns.join("\t")));
  if (!target.startsWith("T")) return;
  const mark = marks.get(target) ?? refuseAt(place, "the id of a mark in this file", target);
  marks.set(target, { ...mark, ...readNote(kind, rest.join("\t"), { mark, place }) });
}

function readNote(
  kind: string,
  words: string,
  { mark, place }: { readonly mark: Mark; readonly place: string },
): Partial<Mark> {
  if (kind === "Source") return { source: words };
  if (kind !== "Score") return { note: mark.note === undefined ? words : `${mark.note} ${words}` };
  const score = words.trim() === "" ? Number.NaN : Number(words);
  return score >= 0 && score <= 1 ? { score } : refuseAt(place, "a score from 0 to 1", showQuote(words));
}
