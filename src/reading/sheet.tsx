/** A text with its marks as a sheet to print or to keep: legend, text, list of the marks, cards, all told by links alone. */
import type { VNode } from "preact";
import { findCards } from "../techniques/model-class.js";
import { MarkReasons, TechniqueCard } from "./explanation.js";
import { FindingList } from "./finding-list.js";
import { createForeignLooks, createLooks, type Look } from "./look.js";
import type { Mark } from "./mark.js";
import { MarkedText } from "./marked-text.js";
import {
  countMarks,
  IN_OUR_TESTS,
  MARKS_FROM_ELSEWHERE,
  NOTHING_MARKED,
  tellMarks,
  tellOtherLanguage,
} from "./meaning.js";
import { CardLink, cardId, SheetLegend } from "./sheet-legend.js";
import type { SheetLabelling, SheetRun, SheetText } from "./sheet-text.js";

export interface SheetSectionProps {
  readonly sheet: SheetText;
  readonly run: SheetRun;
  /** Stands before every id, so that several texts, or the page itself, can stand in one document. */
  readonly prefix: string;
}

/** One text: its legend, the text with its marks, and the list of them. */
export function SheetSection({ sheet, run, prefix }: SheetSectionProps): VNode {
  const found = sheet.marks.map(({ technique }) => technique);
  const known = [...createLooks(run.techniques), ...createForeignLooks(run.techniques, found)];
  const looks = new Map(known.map((look) => [look.technique, look]));
  const marks = sheet.marks.map((mark) => ({ ...mark, key: `${prefix}${mark.key}` }));
  const number = new Map(marks.map(({ key }, i) => [key, i + 1]));
  const title = `${prefix}title`;
  return (
    <section class="sheet-text" aria-labelledby={title}>
      <h1 id={title}>{sheet.name}</h1>
      <p class="count">{tellCount(sheet, run)}</p>
      {marks.length > 0 && <SheetLegend {...{ marks, looks, prefix }} cards={run.techniques} />}
      <article aria-labelledby={title}>
        <MarkedText
          text={sheet.text}
          language={sheet.language ?? "und"}
          marks={marks}
          looks={looks}
          chip={(mark, look) => chipLink(mark, look, number)}
        />
      </article>
      {marks.length > 0 && (
        <section aria-labelledby={`${prefix}findings`}>
          <h2 id={`${prefix}findings`}>All marks, in order</h2>
          <FindingList
            marks={marks}
            looks={looks}
            details={(mark) => <MarkReasons mark={mark} />}
            actions={(mark, look) => (
              <p class="ways">
                <a href={`#chip-${mark.key}`} aria-label={`Back to the text: ${look.name}`}>
                  Back to the text
                </a>
                {findCards(run.techniques, mark.technique).map((card) => (
                  <>
                    {" · "}
                    <CardLink card={card} prefix={prefix} />
                  </>
                ))}
              </p>
            )}
          />
        </section>
      )}
    </section>
  );
}

export interface SheetEndProps {
  readonly run: SheetRun;
  /** Classes or cards whose cards are to be shown. */
  readonly found: ReadonlySet<string>;
  readonly prefix: string;
}

/** What all texts of a sheet share: the cards of the techniques found, what a mark means, and what read the texts. */
export function SheetEnd({ run, found, prefix }: SheetEndProps): VNode {
  const { date, version, labelling } = run;
  const cards = createLooks(run.techniques)
    .filter(({ technique }) => found.has(technique))
    .flatMap(({ technique }) => findCards(run.techniques, technique));
  return (
    <>
      {cards.length > 0 && (
        <section class="cards" aria-labelledby={`${prefix}cards`}>
          <h2 id={`${prefix}cards`}>The techniques found</h2>
          {cards.map((card) => (
            <TechniqueCard key={card.id} card={card} id={cardId(card, prefix)} />
          ))}
        </section>
      )}
      <section aria-labelledby={`${prefix}meaning`}>
        <h2 id={`${prefix}meaning`}>What a mark means</h2>
        <p>{labelling === undefined ? MARKS_FROM_ELSEWHERE : tellMarks(labelling.confidence)}</p>
        <p>{IN_OUR_TESTS}</p>
        <p>There is no total: a count of marks is no measure of a text, its author or its outlet.</p>
      </section>
      <footer>
        <p>
          Made {date && <MadeOn date={date} />}by Rhetoscope {version}
          {labelling === undefined ? " from a file of marks." : tellModel(labelling)}
        </p>
      </footer>
    </>
  );
}

function MadeOn({ date }: { readonly date: Date }): VNode {
  return (
    <>
      on <time dateTime={date.toISOString()}>{tellDate(date)}</time>{" "}
    </>
  );
}

function tellModel({ engine, model }: SheetLabelling): VNode {
  return (
    <>
      {" "}
      on the {engine} engine, with the model {model.name} (SHA-256 of its weights:{" "}
      <span class="sum">{model.sha256}</span>).
    </>
  );
}

function tellCount({ readable, language = "und", marks, ofMarks }: SheetText, { labelling }: SheetRun): string {
  if (!readable && marks.length === 0) return tellOtherLanguage(language, labelling?.language);
  if (marks.length === 0 && !ofMarks) return labelling === undefined ? "No marks." : NOTHING_MARKED;
  if (labelling === undefined) return `${countMarks(marks.length)}. The number of each leads to what is told of it.`;
  const others = ofMarks !== undefined && ofMarks > marks.length ? " The others were filtered out." : "";
  return `${countMarks(marks.length, ofMarks)}. Each is a guess: its number leads to why it was set.${others}`;
}

/** The number is that of the list: on paper no link leads there. */
function chipLink(
  { key }: Mark,
  { abbreviation, name, category, line }: Look,
  number: ReadonlyMap<string, number>,
): VNode {
  return (
    <a id={`chip-${key}`} class={`chip ${category} ${line}`} href={`#finding-${key}`}>
      {abbreviation} {number.get(key)}
      <span class="visually-hidden">, {name}: why</span>
    </a>
  );
}

function tellDate(date: Date): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(date);
}
