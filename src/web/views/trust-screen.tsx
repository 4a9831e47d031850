/** How far to trust the marks: what was measured, what the model learned from and cannot see, and what a mark does not mean. */
import type { ComponentChildren, VNode } from "preact";
import type { Page } from "../state/page.js";
import { TECHNIQUES } from "../techniques.js";
import { CARDS_SOURCE, MEASURED, MODEL, MODEL_CARD } from "../trust/files.js";
import { sectionOf } from "../trust/model-card.js";
import { CardText } from "./card-text.js";
import { MeasuredFigures } from "./measured-figures.js";
import { hrefOfPlace, usePlaces } from "./places.js";
import { TechniqueCards } from "./technique-cards.js";

const SECTIONS = {
  "a-mark": "What a mark means, and what not",
  figures: "How often it is right",
  annotators: "How far people agree",
  audit: "Does it treat groups and outlets alike?",
  "cannot-see": "What it cannot see",
  "who-decides": "Who decides what is marked",
  "learned-from": "What it learned from",
  cards: "All techniques",
} as const;
type SectionId = keyof typeof SECTIONS;

export function TrustScreen({ page }: { readonly page: Page }): VNode {
  usePlaces();
  return (
    <div class="info-page">
      <h1>How far to trust this</h1>
      <p class="lead">
        A program set these marks, by what it learned from people’s marks in other texts. It is often wrong and it
        misses much. Here is how often, as far as it was measured.
      </p>
      <nav aria-label="On this screen">
        <ul class="card-index">
          {Object.entries(SECTIONS).map(([id, title]) => (
            <li key={id}>
              <a href={hrefOfPlace(id)}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <AMark />
      <Figures page={page} />
      <Annotators />
      <Audit />
      <CannotSee />
      <WhoDecides page={page} />
      <LearnedFrom />
      <Section id="cards">
        <p>
          {TECHNIQUES.length} techniques in six categories. Each has examples, texts that only look like it, and a
          question to ask. All examples are invented, and so are the people and places in them.
        </p>
        <TechniqueCards />
      </Section>
    </div>
  );
}

function Section({ id, children }: { readonly id: SectionId; readonly children: ComponentChildren }): VNode {
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{SECTIONS[id]}</h2>
      {children}
    </section>
  );
}

function AMark(): VNode {
  return (
    <Section id="a-mark">
      <p>
        A mark says: people who were trained to look for this technique would perhaps mark this place too. It is a
        reason to read the place again and to ask the question on its card.
      </p>
      <p>A mark does not mean</p>
      <ul>
        <li>that the statement is false: a true statement may be made with any of these techniques;</li>
        <li>that somebody wanted to deceive: the model sees words, not intentions;</li>
        <li>that the words are unfair or forbidden: a strong word may be the right word;</li>
        <li>that the author says it: the words may be somebody’s who is quoted;</li>
        <li>anything about a text, an outlet or a person as a whole. There is no total for that, on purpose.</li>
      </ul>
      <p>Where nothing is marked there may still be techniques: the model misses many.</p>
    </Section>
  );
}

function Figures({ page }: { readonly page: Page }): VNode {
  return (
    <Section id="figures">
      {MEASURED === undefined ? (
        <p>This model has not been measured yet, so nothing can be said about how often it is right.</p>
      ) : (
        <MeasuredFigures page={page} measured={MEASURED} />
      )}
    </Section>
  );
}

function Annotators(): VNode {
  const annotators = MEASURED?.annotators;
  return (
    <Section id="annotators">
      <p>
        Where exactly a technique begins and ends, and which one it is, is partly a matter of judgement. Even trained
        people who mark the same text alone agree poorly on it. So a mark that did not agree is not always a mistake,
        and one that agreed is not always right. If your class disagrees with a mark, that is worth a talk.
      </p>
      {annotators && (
        <p>
          Measured: {annotators.measure} {annotators.value} ({annotators.meaning}). Source: {annotators.source}.
        </p>
      )}
    </Section>
  );
}

function Audit(): VNode {
  const audit = sectionOf(MODEL_CARD, /audit/i);
  return (
    <Section id="audit">
      {audit.length > 0 ? (
        <>
          <p>From the model’s card:</p>
          <CardText blocks={audit} />
        </>
      ) : (
        <p>
          Not yet measured. Whether it marks texts about one group of people, of one political leaning or of one outlet
          more readily than others is not known. Such models often do, so assume that it may.
        </p>
      )}
    </Section>
  );
}

function CannotSee(): VNode {
  const never = TECHNIQUES.filter(({ neverMarked }) => neverMarked !== undefined);
  return (
    <Section id="cannot-see">
      <ul>
        <li>Whether a claim is true. It checks no facts and looks nothing up.</li>
        <li>What is left out: the other side, the number that was not told, the question that was not asked.</li>
        <li>Irony, satire and jokes. It takes words as they stand.</li>
        <li>Pictures, sound, layout and the size of a headline.</li>
        <li>Other languages than English.</li>
        <li>
          Arguments that need a whole text to be seen. It reads in stretches of at most {MODEL.pieces} pieces of words,
          and hardly ever finds techniques such as whataboutism that rest on what was said long before.
        </li>
        <li>Who is speaking to whom, when and why, and what the readers know already.</li>
        {never.map(({ id, name, neverMarked }) => (
          <li key={id}>
            {name}. {neverMarked}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function WhoDecides({ page }: { readonly page: Page }): VNode {
  const model = page.model.value;
  const bounds = model.kind === "loaded" ? model.loaded.model.confidence : undefined;
  return (
    <Section id="who-decides">
      <p>
        Nobody looks at your text and decides. The same file of numbers, the model, reads every text on your device, and
        gives the same text the same marks each time. People decided before that:
      </p>
      <ul>
        <li>
          which techniques there are: researchers, in published work. Each card below names its source. {CARDS_SOURCE}
        </li>
        <li>
          what counts as an example of one: the people who marked the texts that it learned from ({MODEL.corpus}). The
          model imitates them, their blind spots included.
        </li>
        <li>
          how sure it must be before a mark is shown: a program chose these bounds, so that they did well on articles
          that the tested models had not learned from.
          {bounds &&
            ` What a mark is then called, we decided: likely from ${Math.round(100 * bounds.likely)} in 100, possible from ${Math.round(100 * bounds.possible)}, and weak below.`}
        </li>
        <li>
          what you see of it: you, with the choices and the slider beside the text. And you may disagree with any mark.
        </li>
      </ul>
    </Section>
  );
}

function LearnedFrom(): VNode {
  const parts = [
    { title: "What it is for, and what not", blocks: sectionOf(MODEL_CARD, /^what it is for/i) },
    { title: "Corpora and licences", blocks: sectionOf(MODEL_CARD, /^what it learned from/i) },
    { title: "How it was made", blocks: sectionOf(MODEL_CARD, /^how it was made/i) },
  ].filter(({ blocks }) => blocks.length > 0);
  return (
    <Section id="learned-from">
      <p>
        It learned from English news articles in which trained people had marked such places, and a little from texts in
        which others had marked something alike. So it has their idea of a technique, their outlets, their subjects and
        their years, and no others. In the words of the model’s card, written for people who work with such models:
      </p>
      {parts.map(({ title, blocks }) => (
        <section key={title}>
          <h3>{title}</h3>
          <CardText blocks={blocks} />
        </section>
      ))}
    </Section>
  );
}
