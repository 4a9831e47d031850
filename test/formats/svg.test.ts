import fc from "fast-check";
import { expect, test } from "vitest";
import { drawBarChart } from "../../src/formats/bar-chart.js";
import { escapeXml } from "../../src/formats/escape-markup.js";
import { svgElement, svgPicture } from "../../src/formats/svg.js";

test("texts never become markup, and are told as they are", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."<>&\"'/!-] ag\n\0\u001b", "\ud800", "\udc00", "😀", "ש") }),
      (text) => {
        const inner = svgElement("text", { id: text }, [text]);
        const head = { width: 9, height: 9, title: text, description: text };
        const picture = svgPicture(head, [svgElement("g", {}, [inner])]);
        const tags = picture.match(/<[^\s/>]+/g) ?? [];
        const known = ["<svg", "<title", "<desc", "<rect", "<g", "<text"];
        expect(tags.filter((tag) => !known.includes(tag))).toEqual([]);
        expect(picture).toContain(
          `<title id="title">${escapeXml(text)}</title>`.replace("></title>", text === "" ? "/>" : "></title>"),
        );
      },
    ),
    { seed: 41 },
  );
});

test("numbers are short, and zero has no sign", () => {
  expect(svgElement("line", { x1: 1 / 3, x2: -0.01 }).markup).toBe('<line x1="0.3" x2="0"/>');
});

test("bars: one a value, to the left of zero where negative, none where there is no value", () => {
  const chart = (value: number | null, interval: readonly [number, number] | null = null) =>
    drawBarChart(
      {
        title: "t",
        axis: "a",
        noteTitle: "n",
        series: ["s"],
        groups: [{ name: "g", bars: [{ value, interval, series: 0 }], note: "7" }],
      },
      800,
    ).content.markup;
  expect(chart(0.5).match(/<rect/g)).toHaveLength(1);
  expect(chart(0.5, [0.4, 0.6])).toContain("<path");
  expect(chart(null)).not.toContain("<rect");
  expect(chart(null)).toContain("no value");
  expect(chart(-0.3, [-0.5, 0.1])).toContain(">-0.6<");
  expect(chart(-5, [-9, -1])).toContain(">-1.0<");
});
