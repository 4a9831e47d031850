/** The lexicon is whole, and a broken one is refused with its place. */
import { expect, test } from "vitest";
import { parseAttribution } from "../../../src/explain/voice/lexicon.js";
import { ATTRIBUTION, LEXICON } from "./shipped-lexicon.js";

const GROUP = {
  id: "say",
  source: "ours",
  introducers: ["that"],
  bare: "always",
  object: false,
  quotes: "within",
  verbs: ["say says said saying", "write writes wrote writing written"],
};
const FILE = {
  schemaVersion: 1,
  source: "ours",
  verbGroups: [GROUP],
  markerGroups: [{ id: "source", source: "ours", phrases: ["according to", "according with"] }],
  nounGroups: [{ id: "claim", source: "ours", nouns: ["claim claims"] }],
  mentionGroups: [{ id: "name", source: "ours", words: ["so-called"] }],
};

test("the file that ships holds at least 60 verbs, each form once", () => {
  const forms = [...LEXICON.verbs.values()];
  expect(forms.filter(({ kind }) => kind === "ing").length).toBeGreaterThanOrEqual(60);
  expect(ATTRIBUTION).toMatchObject({ schemaVersion: 1 });
});

test("forms know their place, and phrases stand under their first word", () => {
  const { verbs, markers, nouns, mentions } = parseAttribution(FILE);
  expect(["say", "says", "said", "saying", "written"].map((form) => verbs.get(form)?.kind)).toEqual([
    "base",
    "finite",
    "finite",
    "ing",
    "participle",
  ]);
  expect(verbs.get("wrote")?.group).toMatchObject({ id: "say", bare: "always", introducers: ["that"] });
  expect(markers.get("according")).toEqual([
    ["according", "to"],
    ["according", "with"],
  ]);
  expect([...nouns, ...mentions]).toEqual(["claim", "claims", "so-called"]);
});

const withGroup = (fields: Record<string, unknown>) => ({ ...FILE, verbGroups: [{ ...GROUP, ...fields }] });

test.each([
  { name: "another version", file: { ...FILE, schemaVersion: 2 }, said: ["attribution.json", "schemaVersion", "2"] },
  { name: "no verbs", file: { ...FILE, verbGroups: [] }, said: ["field verbGroups", "at least 1"] },
  { name: "a misspelled field", file: withGroup({ qoutes: "within" }), said: ['"say"', "qoutes", "only the fields"] },
  { name: "a group without a source", file: withGroup({ source: "" }), said: ['"say"', "field source"] },
  { name: "an unknown choice", file: withGroup({ bare: "maybe" }), said: ["field bare", "always, clause, never"] },
  { name: "no truth value", file: withGroup({ object: "no" }), said: ["field object", "true or false"] },
  { name: "three forms", file: withGroup({ verbs: ["say says said"] }), said: ["verbs[0]", "4 to 5", "say says said"] },
  { name: "forms out of order", file: withGroup({ verbs: ["say saying says said"] }), said: ["verbs[0]", "-ing form"] },
  {
    name: "a form twice",
    file: withGroup({ verbs: ["say says said saying", "said x y zing"] }),
    said: ["verbs[1]", '"said"', "one verb alone"],
  },
  { name: "a capital", file: withGroup({ introducers: ["That"] }), said: ["introducers[0]", '"That"'] },
  {
    name: "an empty phrase",
    file: { ...FILE, markerGroups: [{ id: "source", source: "ours", phrases: [" "] }] },
    said: ['"source"', "phrases[0]"],
  },
  {
    name: "a noun without its plural",
    file: { ...FILE, nounGroups: [{ id: "claim", source: "ours", nouns: ["claim"] }] },
    said: ['"claim"', "nouns[0]", "2 small words"],
  },
  { name: "no file", file: null, said: ["attribution.json", "an object"] },
])("refused: $name", ({ file, said }) => {
  for (const words of said) expect(() => parseAttribution(file)).toThrow(words);
});
