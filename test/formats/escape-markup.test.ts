import { expect, test } from "vitest";
import { escapeMarkup, escapeXml } from "../../src/formats/escape-markup.js";
import { createLabelStudioWriter } from "../../src/formats/label-studio.js";
import { CARDS } from "../support/labelled-text.js";

test.each([
  { text: "", expected: "" },
  { text: `<a b="c" d='e'>&amp;`, expected: "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;" },
  { text: "one\r\ntwo\ttab", expected: "one&#13;\ntwo\ttab" },
  { text: "😀 شهر e\u0301", expected: "😀 شهر e\u0301" },
])("nothing becomes markup: $text", ({ text, expected }) => {
  expect(escapeMarkup(text)).toBe(expected);
  expect(escapeXml(text)).toBe(expected);
});

test("what XML cannot hold becomes U+FFFD", () => {
  expect(escapeXml("\u0000\u001b\ud800 \udc00\uffff")).toBe("\ufffd\ufffd\ufffd \ufffd\ufffd");
});

test("the configuration for Label Studio is XML whatever a technique is called", () => {
  const writer = createLabelStudioWriter(CARDS);
  writer.open();
  writer.write({ id: "a", text: "word", marks: [{ start: 0, end: 4, technique: 'A "bell"\u0007' }] });
  expect(writer.beside?.content()).toContain('<Label value="A &quot;bell&quot;\ufffd"');
});
