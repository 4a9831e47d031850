/** The card of a technique, for the terminal. */
import type { Technique, TechniqueExample } from "../../techniques/technique.js";
import { FAINT, plain, type Run, STRONG, type Style } from "./run.js";
import { wrapIndented } from "./wrap.js";

const INDENT = 2;

/** @param techniques all cards, for the names of those that it is confused with */
export function writeCard(card: Technique, techniques: readonly Technique[], width: number): Run[][] {
  const style: Style = { kind: "mark", category: card.category };
  const block = (runs: readonly Run[], indent = INDENT) => wrapIndented(runs, width, indent);
  const section = (title: string, ...paragraphs: Run[][]) => [
    [],
    [{ text: title, style: STRONG }],
    ...paragraphs.flatMap((paragraph) => block(paragraph)),
  ];
  const rewritten = card.examples[card.rewrite.of];
  const confused = card.confusedWith.map((id) => techniques.find((other) => other.id === id)?.name ?? id);
  return [
    ...block(
      [{ text: card.name, style: STRONG }, plain(" · "), { text: card.category.replaceAll("-", " "), style }],
      0,
    ),
    ...block([{ text: tellIds(card), style: FAINT }], 0),
    [],
    ...block([plain(card.definition)], 0),
    ...(card.neverMarked === undefined ? [] : section("Never marked", [plain(card.neverMarked)])),
    ...section("Examples", ...card.examples.map((example) => markExample(example, style))),
    ...section(
      "Not this technique",
      ...card.lookAlikes.map(({ text, why }) => [plain(`${text} `), { text: `Why not: ${why}`, style: FAINT }]),
    ),
    ...section(
      "Said neutrally",
      ...(rewritten === undefined ? [] : [[plain("Instead of: "), ...markExample(rewritten, style)]]),
      [plain(`One may say: ${card.rewrite.text}`)],
    ),
    ...section("Ask", [plain(card.question)]),
    ...section("What a mark does not mean", [plain(card.doesNotMean)]),
    ...section("Easily confused with", [plain(confused.join(", "))]),
    ...section("Source", [plain(card.source)]),
  ];
}

function tellIds({ id, modelClass }: Technique): string {
  return modelClass === null ? id : `${id}, marked as ${modelClass}`;
}

function markExample({ text, start, end }: TechniqueExample, style: Style): Run[] {
  const marked: Style = style.kind === "mark" ? { kind: "marked", category: style.category } : style;
  return [
    plain(text.slice(0, start)),
    { text: "⟦", style },
    { text: text.slice(start, end), style: marked },
    { text: "⟧", style },
    plain(text.slice(end)),
  ];
}
