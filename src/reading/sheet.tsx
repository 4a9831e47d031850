/** A text with its marks as a sheet to print or to keep: legend, text, list of the marks, cards, all told by links alone. */
import type { VNode } from "preact";
import type { DecodeSettings } from "../decode/settings.js";
import type { LabelledText, LabelRun } from "../formats/labelled-text.js";
import { CATEGORIES } from "../techniques/category.js";
import type { Technique } from "../techniques/technique.js";
import { MarkReasons, TechniqueCard } from "./explanation.js";
import { FindingList } from "./finding-list.js";
import { cardsOf, createLooks, type Look, nameCategory } from "./look.js";
import { type Mark, marksOf } from "./mark.js";
import { MarkedText } from "./marked-text.js";
import { countMarks, IN_OUR_TESTS, NOTHING_MARKED, tellMarks, tellOtherLanguage } from "./meaning.js";

/** A text as a sheet shows it. */
export interface SheetText extends Pick<LabelledText, "text" | "language" | "readable"> {
  /** For people: a title, a file. */
  readonly name: string;
  /** By start. */
  readonly marks: readonly Mark[];
  /** How many marks there were before some were filtered out. @default all are here */
  readonly ofMarks?: number;
}

/** What read the texts, and when. */
export interface SheetRun extends LabelRun {
  /** ISO 639-3 of the language that the model reads. */
  readonly language: string;
  /** Bounds of the model's manifest. */
  readonly confidence: DecodeSettings["confidence"];
  readonly date: Date;
}

/** What was found in a text, as it comes from the model. */
export function sheetTextOf({ id, text, language, readable, findings }: LabelledText): SheetText {
  return { name: id, text, language, readable, marks: marksOf(findings) };
}

export interface SheetSectionProps {
  readonly sheet: SheetText;
  readonly run: SheetRun;
  /** Stands before every id, so that several texts, or the page itself, can stand in one document. */
  readonly prefix: string;
}

/** One text: its legend, the text with its marks, and the list of them. */
export function SheetSection({ sheet, run, prefix }: SheetSectionProps): VNode {
  const looks = new Map(createLooks(run.techniques).map((look) => [look.technique, look]));
  const marks = sheet.marks.map((mark) => ({ ...mark, key: `${prefix}${mark.key}` }));
  const number = new Map(marks.map(({ key }, i) => [key, i + 1]));
  const title = `${prefix}title`;
  return (
    <section class="sheet-text" aria-labelledby={title}>
      <h1 id={title}>{sheet.name}</h1>
      <p class="count">{tellCount(sheet, run)}</p>
      {marks.length > 0 && <SheetLegend {...{ marks, looks, run, prefix }} />}
      <article aria-labelledby={title}>
        <MarkedText text={sheet.text} marks={marks} looks={looks} chip={(mark, look) => chipLink(mark, look, number)} />
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
                <a href={`#chip-${mark.key}`} aria-label={`Back to ${look.name} in the text`}>
                  Back to the text
                </a>
                {cardsOf(run.techniques, mark.technique).map((card) => (
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
  const { date, version, engine, model } = run;
  const cards = createLooks(run.techniques)
    .filter(({ technique }) => found.has(technique))
    .flatMap(({ technique }) => cardsOf(run.techniques, technique));
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
        <p>{tellMarks(run.confidence)}</p>
        <p>{IN_OUR_TESTS}</p>
        <p>There is no total: a count of marks is no measure of a text, its author or its outlet.</p>
      </section>
      <footer>
        <p>
          Made on <time dateTime={date.toISOString()}>{tellDate(date)}</time> by Rhetoscope {version} on the {engine}{" "}
          engine, with the model {model.name} (SHA-256 of its weights: <span class="sum">{model.sha256}</span>).
        </p>
      </footer>
    </>
  );
}

function tellCount({ readable, language, marks, ofMarks }: SheetText, run: SheetRun): string {
  if (!readable && marks.length === 0) return tellOtherLanguage(language, run.language);
  if (marks.length === 0 && !ofMarks) return NOTHING_MARKED;
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

interface SheetLegendProps extends Pick<SheetSectionProps, "run" | "prefix"> {
  readonly marks: readonly Mark[];
  readonly looks: ReadonlyMap<string, Look>;
}

function SheetLegend({ marks, looks, run, prefix }: SheetLegendProps): VNode {
  const count = (technique: string) => marks.filter((mark) => mark.technique === technique).length;
  const found = [...looks.values()].filter(({ technique }) => count(technique) > 0);
  return (
    <section class="sheet-legend" aria-labelledby={`${prefix}legend`}>
      <h2 id={`${prefix}legend`}>How to read the marks</h2>
      <p>
        A line stands under the words of each mark; after them stand letters and a number. Letters and line name the
        technique, the colour names its group, and the number is that of the mark in the list below.
      </p>
      <dl>
        {CATEGORIES.filter((category) => found.some((look) => look.category === category)).map((category) => (
          <div key={category}>
            <dt>{nameCategory(category)}</dt>
            {found
              .filter((look) => look.category === category)
              .map(({ technique, abbreviation, line, name }) => (
                <dd key={technique}>
                  <span class={`lane ${category} ${line}`}>
                    <span class={`ink ${category}`}>
                      {abbreviation} {name}
                    </span>
                  </span>{" "}
                  {countMarks(count(technique))}{" "}
                  {cardsOf(run.techniques, technique).map((card) => (
                    <>
                      {" "}
                      <CardLink card={card} prefix={prefix} />
                    </>
                  ))}
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function CardLink({ card, prefix }: { readonly card: Technique; readonly prefix: string }): VNode {
  return (
    <a class="to-card" href={`#${cardId(card, prefix)}`}>
      What is {card.name}?
    </a>
  );
}

/** Cards are shared by all texts: of "t1-" only what stands before the number is kept. */
function cardId({ id }: Technique, prefix: string): string {
  return `${prefix.replace(/\d+-$/, "")}card-${id}`;
}

function tellDate(date: Date): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(date);
}
