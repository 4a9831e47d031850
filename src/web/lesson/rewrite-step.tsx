/** Rewrite: the student says it plainly, and the model, where it is loaded, reads both versions. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { keySpanOf } from "../../lessons/key-span.js";
import { LONGEST_WORDS } from "../../lessons/lesson-limits.js";
import type { LessonStep } from "../../lessons/lesson-schema.js";
import { compareRewrite } from "../../lessons/rewriting.js";
import { type Mark, marksOf } from "../../reading/mark.js";
import { tellError } from "../state/messages.js";
import { focusSoon } from "../views/act.js";
import { itemAnswers } from "./item-answers.js";
import { nameCards, nameMachine } from "./lesson-looks.js";
import { aroundPlace, StaticText } from "./static-text.js";
import { type StepProps, textOfStep } from "./step-props.js";

type RewriteItem = Extract<LessonStep, { kind: "rewrite" }>["items"][number];

export function RewriteStep(props: StepProps<"rewrite">): VNode {
  return (
    <ol class="items">
      {props.step.items.map((item, number) => (
        <li key={number}>
          <RewriteTask {...props} item={item} number={number} />
        </li>
      ))}
    </ol>
  );
}

interface RewriteTaskProps extends StepProps<"rewrite"> {
  readonly item: RewriteItem;
  readonly number: number;
}

interface Version {
  readonly text: string;
  readonly marks: readonly Mark[];
}

interface BothVersions {
  readonly before: Version;
  readonly after: Version;
}

function RewriteTask({ page, session, lesson, index, item, number }: RewriteTaskProps): VNode {
  const answers = itemAnswers(session, index, "rewrite");
  const [both, setBoth] = useState<BothVersions>();
  const [said, setSaid] = useState("");
  const text = textOfStep(lesson, item.text);
  const original = text.text.slice(item.start, item.end);
  const { text: shown, place } = aroundPlace(text.text, item);
  const span = keySpanOf(text, item);
  const id = `rewrite-${index}-${number}`;
  const written = answers.get(number)?.text ?? "";
  const isLoaded = page.model.value.kind === "loaded";
  const readBoth = async () => {
    if (written.trim() === "") {
      setSaid("Write your version first.");
      return;
    }
    setSaid("Reading…");
    try {
      const [before, after] = [await readVersion(page, original), await readVersion(page, written)];
      setSaid("");
      setBoth({ before, after });
      focusSoon(`${id}-read`);
    } catch (error) {
      setSaid(tellError(error).text);
    }
  };
  return (
    <>
      <StaticText text={shown} marks={[]} chosen={place} />
      {span && <p>The key says {nameCards(span.techniques)} here.</p>}
      <label for={id} class="field-label">
        Say the marked words plainly, so that the facts stay
      </label>
      <textarea
        id={id}
        rows={4}
        maxLength={LONGEST_WORDS}
        value={written}
        onInput={({ currentTarget }) => answers.set({ item: number, text: currentTarget.value })}
      />
      <p class="buttons">
        <button type="button" aria-disabled={!isLoaded} onClick={() => isLoaded && void readBoth()}>
          Read my version
        </button>
        <span role="status">{said || (isLoaded ? "" : tellNoModel(page.model.value.kind))}</span>
      </p>
      {both && (
        <section id={`${id}-read`} tabIndex={-1} aria-label="Before and after" class="result">
          <Changes both={both} />
        </section>
      )}
    </>
  );
}

function tellNoModel(kind: string): string {
  if (kind === "loading") return "The model is still loading. You can write meanwhile.";
  return "The model could not be loaded, so your version is not read. Compare it with your neighbour’s.";
}

async function readVersion(page: RewriteTaskProps["page"], text: string): Promise<Version> {
  const result = await page.readAside(text);
  return { text, marks: marksOf(result.balanced.findings) };
}

function Changes({ both: { before, after } }: { readonly both: BothVersions }): VNode {
  const { gone, still, came } = compareRewrite(before.marks, after.marks);
  const lists = [
    { name: "No longer marked", of: gone },
    { name: "Still marked", of: still },
    { name: "Newly marked", of: came },
  ].filter(({ of }) => of.length > 0);
  return (
    <>
      <h3>What the machine marks, before and after</h3>
      <p>Its marks are guesses: your version may be plain although something is marked, and the other way round.</p>
      {lists.length === 0 ? (
        <p>It marks nothing in either version.</p>
      ) : (
        <ul>
          {lists.map(({ name, of }) => (
            <li key={name}>
              {name}: {of.map(nameMachine).join("; ")}.
            </li>
          ))}
        </ul>
      )}
      <div class="layers">
        <article aria-label="Before">
          <h4>Before</h4>
          <StaticText text={before.text} marks={before.marks} />
        </article>
        <article aria-label="After">
          <h4>After</h4>
          <StaticText text={after.text} marks={after.marks} />
        </article>
      </div>
    </>
  );
}
