/** Why a place was marked, in sentences, and what the card of its technique says. */
import type { VNode } from "preact";
import type { Technique } from "../techniques/technique.js";
import { cardsOf } from "./look.js";
import type { Mark } from "./mark.js";

export interface MarkExplanationProps {
  readonly mark: Mark;
  /** All cards. */
  readonly techniques: readonly Technique[];
}

export function MarkExplanation({ mark, techniques }: MarkExplanationProps): VNode {
  return (
    <div class="explanation">
      <blockquote>{mark.quote}</blockquote>
      <MarkReasons mark={mark} />
      {cardsOf(techniques, mark.technique).map((card) => (
        <TechniqueCard key={card.id} card={card} />
      ))}
    </div>
  );
}

/** What is told of this place and no other. */
export function MarkReasons({ mark }: { readonly mark: Mark }): VNode {
  return (
    <>
      {mark.confidence !== undefined && <p class="confidence">{tellConfidence(mark)}</p>}
      {mark.review !== undefined && <p class="review-says">{tellReview(mark)}</p>}
      {mark.source !== undefined && <p class="source">Marked by {mark.source}.</p>}
      {mark.review?.note && <p class="note">Note: {mark.review.note}</p>}
      {mark.note && <p class="note">Note: {mark.note}</p>}
      {mark.explanation?.says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <PlainWords mark={mark} />
    </>
  );
}

/** A weak mark is put as a question. */
export function tellConfidence({ confidence, score }: Mark): string {
  const times = score === undefined ? "" : `, about ${Math.round(score * 100)} in 100`;
  if (confidence === "weak") return `A weak mark${times}: is it one?`;
  return `A ${confidence} mark${times}.`;
}

export function tellReview({ review }: Mark): string {
  if (review?.status === "added") return "Marked by the reader.";
  if (review?.status === "removed") return "The reader does not see it here.";
  if (review?.status === "changed") return "Changed by the reader.";
  if (review?.status === "noted") return "The reader wrote a note.";
  return "The reader agrees.";
}

function PlainWords({ mark }: { readonly mark: Mark }): VNode | null {
  const plain = mark.explanation?.cues.flatMap((cue) => cue.plain ?? []) ?? [];
  return plain.length === 0 ? null : <p>Plainer words: {[...new Set(plain)].join(", ")}.</p>;
}

export interface TechniqueCardProps {
  readonly card: Technique;
  /** Of the element, where links lead to it. */
  readonly id?: string;
}

/** What a technique is, what to ask of it, what may be taken for it, and what a mark of it does not say. */
export function TechniqueCard({ card, id }: TechniqueCardProps): VNode {
  const [lookAlike] = card.lookAlikes;
  return (
    <section class="card" id={id}>
      <h3>{card.name}</h3>
      <p>{card.definition}</p>
      <p class="ask">
        <strong>Ask:</strong> {card.question}
      </p>
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
