/** A summary as a picture: a bar a group with its interval, readable in black and white. */
import type { SummaryFile } from "./summary-schema.js";
import { type SvgElement, shortenName, svgElement, svgPicture } from "./svg.js";

type Rates = SummaryFile["all"];

const WIDTH = 820;
const LEFT = 280;
const RIGHT = 150;
const TOP = 66;
const ROW = 24;
const BAR = 14;
const LONGEST_NAME = 40;

/** Pixels from the left edge of a rate. */
type Scale = (rate: number) => number;

/** An SVG document without script, in generic fonts; title and description say in words what it shows. */
export function drawSummary(summary: SummaryFile): string {
  const rows = [
    ...summary.groups.map(({ group, ...rates }) => ({ name: group ?? NO_GROUP, rates, fill: "#aaa" })),
    { name: "all texts", rates: summary.all, fill: "black" },
  ];
  const highest = Math.max(...rows.map(({ rates }) => rates.interval?.high ?? rates.rate ?? 0));
  const step = roundStep(highest);
  const steps = Math.max(1, Math.ceil(highest / step));
  const scale: Scale = (rate) => LEFT + (rate / (step * steps)) * (WIDTH - LEFT - RIGHT);
  const bottom = TOP + rows.length * ROW;
  const heads = [
    svgElement("text", { x: 16, y: 24, "font-size": 15, "font-weight": "bold" }, [titleOf(summary)]),
    svgElement("text", { x: WIDTH - 16, y: TOP - 10, "text-anchor": "end" }, ["marks / words"]),
  ];
  const axis = drawAxis({ ticks: Array.from({ length: steps + 1 }, (_, i) => i * step), scale, bottom });
  const bars = rows.map((row, i) => drawRow(row, { top: TOP + i * ROW, scale }));
  const size = { width: WIDTH, height: bottom + 48 };
  return svgPicture({ ...size, title: titleOf(summary), description: describe(summary) }, [...heads, ...axis, ...bars]);
}

/** What stands for a value that a text does not have. */
export const NO_GROUP = "(none)";

function titleOf({ by }: SummaryFile): string {
  return `Marks per 1,000 words by ${by}`;
}

function describe({ groups, all }: SummaryFile): string {
  const rates = groups.map(({ group, ...rate }) => `${group ?? NO_GROUP} ${tellRate(rate)}`);
  return `${[...rates, `all texts ${tellRate(all)}`].join("; ")}. Whiskers are 95 % bootstrap intervals by text.`;
}

function tellRate({ rate, interval }: Rates): string {
  if (rate === null) return "no words";
  return interval === null
    ? rate.toFixed(2)
    : `${rate.toFixed(2)} (${interval.low.toFixed(2)} to ${interval.high.toFixed(2)})`;
}

/** 1, 2 or 5 times a power of ten, so that an axis has about five steps. */
function roundStep(highest: number): number {
  if (highest <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(highest / 5));
  return power * ([1, 2, 5].find((factor) => power * factor * 6 >= highest) ?? 10);
}

interface Row {
  readonly name: string;
  readonly rates: Rates;
  readonly fill: string;
}

function drawRow(
  { name, rates, fill }: Row,
  { top, scale }: { readonly top: number; readonly scale: Scale },
): SvgElement {
  const middle = top + ROW / 2;
  const text = (x: number, content: string) =>
    svgElement("text", { x, y: middle + 4, "text-anchor": "end" }, [content]);
  const { rate, interval, marks, words, texts } = rates;
  const title = svgElement("title", {}, [`${name}: ${tellRate(rates)}; ${texts} texts`]);
  const bar = { x: LEFT, y: middle - BAR / 2, width: scale(rate ?? 0) - LEFT, height: BAR, fill, stroke: "black" };
  return svgElement("g", {}, [
    title,
    text(LEFT - 8, shortenName(name, LONGEST_NAME)),
    text(WIDTH - 16, `${marks} / ${words.toLocaleString("en-US")}`),
    svgElement("rect", bar),
    ...(interval === null ? [] : drawWhisker(interval, { middle, scale })),
  ]);
}

function drawWhisker(
  { low, high }: NonNullable<Rates["interval"]>,
  { middle, scale }: { readonly middle: number; readonly scale: Scale },
): SvgElement[] {
  const [left, right] = [scale(low).toFixed(1), scale(high).toFixed(1)];
  const path = `M${left} ${middle}H${right}M${left} ${middle - 4}v8M${right} ${middle - 4}v8`;
  // a white rim keeps the whisker visible on a dark bar
  const rim = svgElement("path", { d: path, stroke: "white", "stroke-width": 4, fill: "none" });
  return [rim, svgElement("path", { d: path, stroke: "black", "stroke-width": 1.5, fill: "none" })];
}

function drawAxis({ ticks, scale, bottom }: { ticks: readonly number[]; scale: Scale; bottom: number }): SvgElement[] {
  const lines = ticks.flatMap((rate) => {
    const x = scale(rate);
    return [
      svgElement("line", { x1: x, x2: x, y1: TOP - 4, y2: bottom, stroke: rate === 0 ? "black" : "#ccc" }),
      svgElement("text", { x, y: bottom + 16, "text-anchor": "middle" }, [String(Number(rate.toPrecision(6)))]),
    ];
  });
  const middle = (LEFT + WIDTH - RIGHT) / 2;
  return [
    ...lines,
    svgElement("text", { x: middle, y: bottom + 36, "text-anchor": "middle" }, ["marks per 1,000 words"]),
  ];
}
