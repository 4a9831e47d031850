/** One slide of the projector: a text with what the class made of it, what it confused, or what there is to talk about. */
import type { VNode } from "preact";
import { wordsOf } from "./guess.js";
import { HeatText, shareOf } from "./heat-text.js";
import { keyMarks } from "./layers.js";
import { nameCards } from "./lesson-looks.js";
import type { Slide } from "./projector-slides.js";
import { StaticText } from "./static-text.js";

export function ProjectedSlide({ slide }: { readonly slide: Slide }): VNode {
  if (slide.kind === "text") return <ProjectedText slide={slide} />;
  if (slide.kind === "confusions") return <ProjectedConfusions slide={slide} />;
  return (
    <>
      <ul>
        {slide.prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
      <p>There is no right answer here: listen for the reasons.</p>
    </>
  );
}

type SlideOf<Kind extends Slide["kind"]> = { readonly slide: Extract<Slide, { kind: Kind }> };

function ProjectedText({ slide: { stage, text, found } }: SlideOf<"text">): VNode {
  if (stage === "text") return <StaticText text={text.text} marks={[]} />;
  if (stage === "heat")
    return (
      <>
        <HeatText text={text.text} heat={found.heat} answered={found.answered} />
        <p class="legend-line">
          The number says how many of {found.answered} marked the words before it.
          {found.key === null && " Nobody decided what is right here: which marks can you give reasons for?"}
        </p>
      </>
    );
  return (
    <>
      <StaticText text={text.text} marks={keyMarks(text)} />
      {found.key?.length === 0 ? (
        <p>The key has nothing here: this text is clean.</p>
      ) : (
        <ul class="found-list">
          {found.key?.map(({ start, end, techniques, found: count, named }) => (
            <li key={start}>
              “{wordsOf(text.text, { start, end })}”: <strong>{nameCards(techniques)}</strong>, found by{" "}
              <strong>{shareOf(count, found)}</strong>
              {named > 0 && `, under another name by ${named}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function ProjectedConfusions({ slide: { against, rows } }: SlideOf<"confusions">): VNode {
  return (
    <>
      <ul>
        {rows.map(({ first, second, count }) => (
          <li key={`${first} ${second}`}>
            <strong>{nameCards([first])}</strong> {against === "key" ? "was called" : "and"}{" "}
            <strong>{nameCards([second])}</strong>: {count === 1 ? "once" : `${count} times`}
          </li>
        ))}
      </ul>
      <p>
        {against === "key"
          ? "What would you ask of the words to tell the two apart?"
          : "No key decides between them: which reading can you give reasons for?"}
      </p>
    </>
  );
}
