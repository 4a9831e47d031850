/** Label Studio's tasks, and the labelling configuration that shows them; offsets are UTF-16 code units, as in its browser. */
import type { Category } from "../techniques/category.js";
import type { Technique } from "../techniques/technique.js";
import { escapeXml } from "./escape-markup.js";
import type { FileWriter, Mark, MarkedText } from "./marked-text.js";
import { categoriesOf, knownTechniques, nameOf } from "./technique-names.js";

/** Names that tasks and configuration share. */
export const CONTROL = "technique";
export const OBJECT = "text";
/** Of the labelling configuration, with every technique that is known or was written. */
const CONFIGURATION_ENDING = ".config.xml";
/** The version of a prediction whose model is not known. */
export const UNNAMED_MODEL = "unknown";

/** A JSON list of tasks: marks with a score are predictions of their model, marks without are annotations. */
export function createLabelStudioWriter(techniques: readonly Technique[]): FileWriter {
  const names = new Set(knownTechniques(techniques));
  let tasks = 0;
  return {
    open: () => "[",
    write: (text) => {
      for (const { technique } of text.marks) names.add(technique);
      const head = tasks++ === 0 ? "\n" : ",\n";
      return head + JSON.stringify(taskOf(text, tasks));
    },
    close: () => "\n]\n",
    beside: { ending: CONFIGURATION_ENDING, content: () => writeConfiguration([...names], techniques) },
  };
}

function taskOf({ id, text, marks }: MarkedText, number: number) {
  const groups = groupByMarker(marks).map((group, index) => ({
    scored: group[0]?.score !== undefined,
    source: group[0]?.source,
    result: group.map((mark, place) => regionOf(mark, text, `g${index + 1}m${place + 1}`)),
    score: meanScore(group),
  }));
  return {
    id: number,
    data: { id, text, offset_unit: "utf16" },
    annotations: groups
      .filter(({ scored }) => !scored)
      .map(({ source, result }) => ({ ...(source !== undefined && { annotator: source }), result })),
    predictions: groups
      .filter(({ scored }) => scored)
      .map(({ source, result, score }) => ({ model_version: source ?? UNNAMED_MODEL, score, result })),
  };
}

/** Marks of one source, with a score or without. */
function groupByMarker(marks: readonly Mark[]): Mark[][] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = JSON.stringify([mark.score !== undefined, mark.source ?? null]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mark]);
    else group.push(mark);
  }
  return [...groups.values()];
}

function regionOf({ start, end, technique, score, note }: Mark, text: string, id: string) {
  return {
    id,
    type: "labels",
    from_name: CONTROL,
    to_name: OBJECT,
    value: { start, end, text: text.slice(start, end), labels: [technique] },
    ...(score !== undefined && { score: Number(score.toFixed(4)) }),
    ...(note !== undefined && { meta: { text: [note] } }),
  };
}

/** What Label Studio sorts its tasks by. */
function meanScore(marks: readonly Mark[]): number {
  const sum = marks.reduce((total, { score = 0 }) => total + score, 0);
  return Number((sum / marks.length).toFixed(4));
}

function writeConfiguration(names: readonly string[], techniques: readonly Technique[]): string {
  const labels = names.map((name) => {
    const hint = escapeXml(nameOf(techniques, name));
    return `    <Label value="${escapeXml(name)}" hint="${hint}" background="${colorOf(techniques, name)}"/>\n`;
  });
  return `<!-- Offsets of the tasks count UTF-16 code units. -->
<View>
  <Labels name="${CONTROL}" toName="${OBJECT}">
${labels.join("")}  </Labels>
  <Text name="${OBJECT}" value="$text"/>
</View>
`;
}

/** A colour a category, of a contrast of 4.5 at least on white. */
const CATEGORY_COLORS: Readonly<Record<Category, string>> = {
  "attack-on-reputation": "#b3261e",
  justification: "#00696f",
  distraction: "#8e2b8a",
  simplification: "#2d6a1f",
  call: "#1f55c4",
  "manipulative-wording": "#8a5300",
};

/** That of the technique's first category; grey where it has no card. */
function colorOf(techniques: readonly Technique[], technique: string): string {
  const [category] = categoriesOf(techniques, technique);
  return category === undefined ? "#444444" : CATEGORY_COLORS[category];
}
