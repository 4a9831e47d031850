import { expect, test } from "vitest";
import { detectLanguage } from "../../src/language/detect-language.js";
import { growth } from "../support/timing.js";

test.each([
  { name: "empty", text: "", expected: "und" },
  { name: "too short to tell", text: "Not for sale!", expected: "und" },
  {
    name: "English",
    text: "The council voted on Tuesday to close the old ferry and to build a bridge.",
    expected: "eng",
  },
  {
    name: "English in capitals",
    text: "THE COUNCIL VOTED ON TUESDAY TO CLOSE THE OLD FERRY AND TO BUILD A BRIDGE.",
    expected: "eng",
  },
  {
    name: "German",
    text: "Der Rat hat am Dienstag beschlossen, die alte Fähre einzustellen und eine Brücke zu bauen.",
    expected: "deu",
  },
  {
    name: "French",
    text: "Le conseil a décidé mardi de fermer l'ancien bac et de construire un pont à la place.",
    expected: "fra",
  },
  { name: "Arabic", text: "قرر المجلس يوم الثلاثاء إغلاق العبارة القديمة وبناء جسر", expected: "arb" },
  {
    name: "Japanese",
    text: "市議会は火曜日に古い渡し船を廃止して新しい橋を建設することを決めましたが、住民は反対しています。",
    expected: "jpn",
  },
])("$name", ({ text, expected }) => {
  expect(detectLanguage(text, "eng")).toBe(expected);
});

test("a long text costs no more than its first part", () => {
  expect(growth("The council voted on Tuesday. ", 2_000_000, (text) => detectLanguage(text, "eng"))).toBeLessThan(3);
});
