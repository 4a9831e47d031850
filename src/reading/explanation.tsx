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
      {mark.confidence !== undefined && <p class="confidence">{tellConfidence(mark)}</p>}
      {mark.review !== undefined && <p class="review-says">{tellReview(mark)}</p>}
      {mark.review?.note && <p class="note">Note: {mark.review.note}</p>}
      {mark.explanation?.says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <PlainWords mark={mark} />
      {cardsOf(techniques, mark.technique).map((card) => (
        <Card key={card.id} card={card} />
      ))}
    </div>
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

function Card({ card }: { readonly card: Technique }): VNode {
  const [lookAlike] = card.lookAlikes;
  return (
    <section class="card">
      <h4>{card.name}</h4>
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
