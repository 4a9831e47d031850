/** What is known about a technique: briefly, beside a mark, or in full, among all techniques. */
import type { VNode } from "preact";
import type { Technique, TechniqueExample } from "../techniques/technique.js";
import type { Look } from "./look.js";

/** The card beside a mark: one look-alike, no example, since the mark itself may be one. */
export function BriefCard({ card }: { readonly card: Technique }): VNode {
  const [lookAlike] = card.lookAlikes;
  return (
    <section class="card">
      <h4>{card.name}</h4>
      <p>{card.definition}</p>
      <Question card={card} />
      {lookAlike && (
        <p>
          <strong>Not one:</strong> {lookAlike.text} <em>{lookAlike.why}</em>
        </p>
      )}
      <p>
        <strong>Said neutrally:</strong> {card.rewrite.text}
      </p>
      <p class="does-not-mean">{card.doesNotMean}</p>
    </section>
  );
}

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
            <Example example={example} look={look} />
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
      <Question card={card} />
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

function Question({ card }: { readonly card: Technique }): VNode {
  return (
    <p class="ask">
      <strong>Ask:</strong> {card.question}
    </p>
  );
}

function Example({ example, look }: { readonly example: TechniqueExample; readonly look: Look }): VNode {
  const { text, start, end } = example;
  return (
    <>
      {text.slice(0, start)}
      <mark>
        <span class={`lane ${look.category} ${look.line}`}>
          <span class={`ink ${look.category}`}>{text.slice(start, end)}</span>
        </span>
      </mark>
      {text.slice(end)}
    </>
  );
}
