/** One page for the teacher: from nothing to a lesson, what to say with it and what not to claim. */
import type { VNode } from "preact";
import { SAMPLES } from "../samples.js";
import { MEASURED } from "../trust/files.js";
import { tellCount } from "./measured-tables.js";
import { PrintButton } from "./print-button.js";

/** A text that is written without techniques, so that a class also meets what needs no mark. */
const PLAIN = SAMPLES.find(({ name }) => name.startsWith("Clean"));

export function QuickStart(): VNode {
  return (
    <div class="info-page one-page">
      <h1>Quick start for teachers</h1>
      <p class="lead">
        Five minutes from nothing to a lesson. Nothing to install, no accounts, no text leaves the device.
      </p>
      <PrintButton />
      <h2>Five minutes before the lesson</h2>
      <ol>
        <li>
          Open <a href="#/read">Read a text</a> and press one of our samples. The first time, the model has to be
          loaded.
        </li>
        <li>
          Press the letters after a mark: you see why it was set, how often such marks were right, and a question.
        </li>
        <li>Try the filters: “Balanced” or “Careful”, the slider, and the boxes of the techniques.</li>
        <li>
          Choose the texts of the lesson: short ones, from more than one side of a subject, and a plain one
          {PLAIN && `, such as our sample “${PLAIN.name}”`}. Paste them, or open them as files.
        </li>
      </ol>
      <div class="two">
        <section>
          <h2>Say</h2>
          <ul>
            <li>“A mark is a guess. It is a reason to look twice.”</li>
            <li>{tellHowOften()}</li>
            <li>“You may disagree with it, and should say why.”</li>
            <li>“We talk about words, not about who votes for whom.”</li>
          </ul>
        </section>
        <section>
          <h2>Do not claim</h2>
          <ul>
            <li>that a marked sentence is false, or an unmarked one true;</li>
            <li>that the author wanted to deceive;</li>
            <li>that more marks make a worse text, outlet or person;</li>
            <li>that the marks are the right answers of a test.</li>
          </ul>
        </section>
      </div>
      <p>
        Or open <a href="#/lesson">Lesson</a>: three ready lessons of 15 and 45 minutes, or one made of the text that
        you have read. Students guess first and compare then, each on a device or together at the projector. What they
        met comes back days later under <a href="#/lesson/again">Coming back</a>: on shared devices let them save their
        progress as a file.
      </p>
      <h2>Three activities</h2>
      <dl class="rows">
        <div>
          <dt>Guess first, 15 minutes</dt>
          <dd>
            Hand out the text on paper. Each pupil underlines what wants to move them, names the technique and writes
            how sure they are. Only then read it on the page. What did the page miss? What did it mark for nothing?
            Press “I agree” or “I see it differently”, and note why. Do the same with a plain text.
          </dd>
        </div>
        <div>
          <dt>Two texts, one subject, 45 minutes</dt>
          <dd>
            First guess: which techniques will stand in which text? Then put both into{" "}
            <a href="#/compare">Compare two</a>. Which differences may be chance? Which techniques fit the kind of text?
            What does a text leave out, which no mark can show?
          </dd>
        </div>
        <div>
          <dt>Say it neutrally, 15 minutes</dt>
          <dd>
            Pairs take one mark and write the sentence anew, with the same claim and without the technique. What is
            lost, what is gained? Each card under <a href="#/trust/cards">All techniques</a> has an example. Read the
            new text with the page, and see whether the mark is gone.
          </dd>
        </div>
      </dl>
      <h2>Common mistakes</h2>
      <ul>
        <li>Counting marks to grade a text. There is no total, on purpose.</li>
        <li>Showing the marks first. Those who guess first learn to do without the page.</li>
        <li>Only texts of one side, or only texts full of techniques. Then everything looks like a technique.</li>
        <li>Leaving texts behind: on shared devices, delete what was kept, under “Kept on this device”.</li>
      </ul>
      <h2>Keyboard and print</h2>
      <p>
        Everything works without a mouse: Tab goes on, Enter presses, Escape closes an explanation, and “Next mark” goes
        from mark to mark. Single keys for that stand under “Settings and keys” and can be switched off there. Printed,
        marks keep their lines and letters, so a copy without colour will do. “Take it with you” saves the marked text
        as a file.
      </p>
    </div>
  );
}

function tellHowOften(): string {
  if (MEASURED === undefined) return "“How often it is right has not been measured.”";
  const { balanced, careful } = MEASURED.points;
  const tell = ({ agreement: { agreed, marks } }: typeof balanced) => `${tellCount(agreed)} of ${tellCount(marks)}`;
  return `“It is often wrong: in a test, ${tell(balanced)} marks agreed with people’s, and ${tell(careful)} of the careful choice.”`;
}
