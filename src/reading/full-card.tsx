/** All that is known about a technique, as it stands among the other techniques. */
import type { VNode } from "preact";
import type { Category } from "../techniques/category.js";
import type { Technique, TechniqueExample } from "../techniques/technique.js";
import type { Look } from "./look.js";

export interface FullCardProps {
  readonly card: Technique;
  readonly look: Look;
  /** All cards. */
  readonly techniques: readonly Technique[];
  /** Address of another card. */
  readonly hrefOf: (id: string) => string;
}

export function FullCard({ card, look, techniques, hrefOf }: FullCardProps): VNode {
  const others = techniques.filter(({ id }) => card.confusedWith.includes(id));
  return (
    <section class="card full" id={card.id} tabIndex={-1} aria-labelledby={`name-of-${card.id}`}>
      <h4 id={`name-of-${card.id}`}>
        {card.name}{" "}
        <span class={`lane ${card.category} ${look.line}`}>
          <span class={`ink ${card.category}`}>{card.abbreviation}</span>
        </span>
      </h4>
      <p>{card.definition}</p>
      {card.neverMarked && <p class="never-marked">{card.neverMarked}</p>}
      <dl>
        <dt>Examples</dt>
        {card.examples.map((example) => (
          <dd key={example.text}>
            <Example example={example} category={card.category} line={look.line} />
          </dd>
        ))}
        <dt>Looks like it, and is none</dt>
        {card.lookAlikes.map(({ text, why }) => (
          <dd key={text}>
            {text} <em>{why}</em>
          </dd>
        ))}
        <dt>Example {card.rewrite.of + 1} said neutrally</dt>
        <dd>{card.rewrite.text}</dd>
      </dl>
      <p class="ask">
        <strong>Ask:</strong> {card.question}
      </p>
      <p class="does-not-mean">{card.doesNotMean}</p>
      <p class="hint">
        Often confused with{" "}
        {others.map(({ id, name }, i) => [
          i > 0 && ", ",
          <a key={id} href={hrefOf(id)}>
            {name}
          </a>,
        ])}
        . Source: {card.source}.
      </p>
    </section>
  );
}

interface ExampleProps {
  readonly example: TechniqueExample;
  readonly category: Category;
  readonly line: Look["line"];
}

function Example({ example: { text, start, end }, category, line }: ExampleProps): VNode {
  return (
    <>
      {text.slice(0, start)}
      <mark>
        <span class={`lane ${category} ${line}`}>
          <span class={`ink ${category}`}>{text.slice(start, end)}</span>
        </span>
      </mark>
      {text.slice(end)}
    </>
  );
}
