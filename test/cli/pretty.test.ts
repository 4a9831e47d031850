import { describe, expect, test } from "vitest";
import { qualityOf, UNMEASURED } from "../../src/cli/pretty/measured-quality.js";
import { createPrettyWriter, type PrettyOptions } from "../../src/cli/pretty/pretty.js";
import type { LabelledText } from "../../src/formats/labelled-text.js";
import { CARDS, makeLabelled, type Row } from "../support/labelled-text.js";
import { makeMetrics, makePoint } from "../support/metrics.js";

const METRICS = makeMetrics({
  balanced: makePoint({ Loaded_Language: { weak: { marks: 90, agreed: 45 } }, Slogans: {} }, 0.432),
  careful: makePoint({ Loaded_Language: { weak: { marks: 10, agreed: 8 } } }, 0.1),
});
const OPTIONS: PrettyOptions = {
  width: 72,
  color: false,
  confidence: { likely: 0.6, possible: 0.3 },
  quality: qualityOf(METRICS, "balanced"),
  point: { name: "balanced", silent: [] },
  filtered: false,
  language: "eng",
};

function write(texts: readonly LabelledText[], options: Partial<PrettyOptions> = {}): string {
  const writer = createPrettyWriter({ techniques: CARDS }, { ...OPTIONS, ...options });
  return writer.open() + texts.map((text) => writer.write(text)).join("") + writer.close();
}

/** A finding of these words, where they stand for the first time. */
function row(text: string, words: string, technique: string, score: number): Row {
  return [text.indexOf(words), text.indexOf(words) + words.length, technique, score];
}

const SPEECH =
  "Friends 😀, look at that harbour!\r\n\r\nThe sharks from the capital want you to sign it away for a handful of " +
  "coins, and whoever says otherwise is a friend of the sharks. You are with Ostrey, or you are with the vultures.\r\n" +
  "\tEvery boat has raised the blue flag. Raise yours, Cafe\u0301 Marra! Not for sale!\u001b[31m Not today!\n";
const MARKED = makeLabelled("speeches/harbour.txt", SPEECH, [
  row(SPEECH, "sharks from the capital", "Name_Calling,Labeling", 0.7),
  row(SPEECH, "handful of coins", "Loaded_Language", 0.5),
  row(SPEECH, "whoever says otherwise is a friend of the sharks", "Whataboutism,Straw_Men,Red_Herring", 0.2),
  row(SPEECH, "sharks. You", "Repetition", 0.4),
  row(SPEECH, "You are with Ostrey, or you are with the vultures", "Black-and-White_Fallacy", 0.8),
  row(SPEECH, "vultures", "Loaded_Language", 0.9),
  row(SPEECH, "Every boat has raised the blue flag", "Bandwagon,Reductio_ad_hitlerum", 0.61),
  row(SPEECH, "Not for sale!", "Slogans", 0.3),
  row(SPEECH, "Not for sale!", "Flag-Waving", 0.29),
]);
const CLEAN = makeLabelled("clean.md", "The bridge is 212 metres long.\n", []);

test("golden, without colour", async () => {
  await expect(write([MARKED, CLEAN])).toMatchFileSnapshot("../golden/pretty.txt");
});

test("golden, in colour and narrow", async () => {
  await expect(write([MARKED], { color: true, width: 40 })).toMatchFileSnapshot("../golden/pretty-color.txt");
});

test("colour adds nothing but escape codes", () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
  expect(write([MARKED, CLEAN], { color: true }).replace(/\x1b\[[\d;]*m/g, "")).toBe(write([MARKED, CLEAN]));
});

test("without its marks the text is whole, but for white space and control characters", () => {
  const output = write([MARKED], { width: 1000 });
  const body = output.slice(output.indexOf("Friends"), output.indexOf("\n\n9 marks"));
  const stripped = body.replace(/⟧\[[^\]]*\]|⟦/g, "");
  expect(stripped).toBe(SPEECH.trimEnd().replaceAll("\r", "").replaceAll("\u001b", "␛"));
  expect(output).not.toContain("\u001b");
});

describe("nothing found", () => {
  test("is not nothing there, with the measured recall", () => {
    const output = write([CLEAN], { width: 1000 });
    expect(output).toContain("The absence of marks is not the absence of techniques");
    expect(output).toContain("43 of every 100");
  });

  test("says so without a measure, and with settings that hide marks", () => {
    expect(write([CLEAN], { quality: UNMEASURED })).toContain("Nothing found.");
    expect(write([CLEAN], { filtered: true })).not.toContain("43");
  });

  test("an empty text and one in another language are told apart from it", () => {
    expect(write([makeLabelled("a", "", [])])).toContain("empty");
    const german = { ...CLEAN, language: "deu", readable: false };
    expect(write([german], { width: 1000 })).toContain("Not labelled: the text looks like German (deu)");
    expect(write([german])).not.toContain("Nothing found");
  });
});

test("a point that is silent about techniques says which, under marks and where there are none", () => {
  const point = { name: "careful", silent: ["Doubt", "Bandwagon,Reductio_ad_hitlerum"] } as const;
  for (const text of [MARKED, CLEAN]) {
    const output = write([text], { point, width: 1000 });
    expect(output).toMatch(/The careful point never marks .*Doubt; .*Bandwagon/);
    expect(output).toContain("--point balanced");
  }
  expect(write([MARKED])).not.toContain("never marks");
});

test("each point has its own measure, and an unmeasured model none", () => {
  expect(qualityOf(METRICS, "careful").recall).toBe(0.1);
  expect(qualityOf(METRICS, "careful").techniques.get("Loaded_Language")).toMatchObject({ marks: 10, agreed: 8 });
  expect(qualityOf(undefined, "careful")).toEqual(UNMEASURED);
});

test("the word that this software does not say about a text", () => {
  expect(write([MARKED, CLEAN]).toLowerCase()).not.toContain("propaganda");
});
