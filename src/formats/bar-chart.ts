/** Bars with their intervals, a group of bars a name: readable in black and white. */
import { type SvgElement, shortenName, svgElement } from "./svg.js";

export interface Bar {
  /** Null where there is no value: then only the note is written. */
  readonly value: number | null;
  readonly interval?: readonly [low: number, high: number] | null | undefined;
  /** Which series it belongs to, an index into `series`. */
  readonly series: number;
}

export interface BarGroup {
  readonly name: string;
  readonly bars: readonly Bar[];
  /** Such as a number of marks, at the right. */
  readonly note: string;
}

export interface BarChart {
  readonly title: string;
  /** What the axis shows. */
  readonly axis: string;
  /** Head of the notes. */
  readonly noteTitle: string;
  /** Names for the legend; one alone needs none. */
  readonly series: readonly string[];
  readonly groups: readonly BarGroup[];
}

/** A drawing and how high it is; its width is that of the picture. */
export interface Panel {
  readonly height: number;
  readonly content: SvgElement;
}

const LEFT = 280;
const RIGHT = 90;
const BAR = 12;
const GAP = 8;
const TOP = 58;
/** Light enough for the black line of an interval to stand out. */
const FILLS = ["#ccc", "white", "#888"];
const LONGEST_NAME = 42;

/** @param width of the whole panel, in pixels */
export function drawBarChart({ title, axis, noteTitle, series, groups }: BarChart, width: number): Panel {
  const lowest = Math.min(0, ...groups.flatMap(({ bars }) => bars.flatMap(lowestOf)));
  const from = Math.max(-1, Math.floor(lowest * 5) / 5); // whole steps of the axis
  const scale = (value: number) => LEFT + ((Math.max(value, from) - from) / (1 - from)) * (width - LEFT - RIGHT);
  const rows: SvgElement[] = [];
  let top = TOP;
  for (const group of groups) {
    rows.push(drawGroup(group, { top, scale, width, series }));
    top += Math.max(1, group.bars.length) * BAR + GAP;
  }
  const axisElements = drawAxis({ from, scale, bottom: top, label: axis });
  const heads = [
    svgElement("text", { x: 16, y: 20, "font-size": 15, "font-weight": "bold" }, [title]),
    svgElement("text", { x: width - 16, y: TOP - 8, "text-anchor": "end" }, [noteTitle]),
    ...(series.length > 1 ? drawLegend(series) : []),
  ];
  return { height: top + 44, content: svgElement("g", {}, [...heads, ...axisElements, ...rows]) };
}

function lowestOf({ value, interval }: Bar): number[] {
  return [...(value === null ? [] : [value]), ...(interval ? [interval[0]] : [])];
}

interface GroupPlace {
  readonly top: number;
  readonly scale: (value: number) => number;
  readonly width: number;
  readonly series: readonly string[];
}

function drawGroup({ name, bars, note }: BarGroup, { top, scale, width, series }: GroupPlace): SvgElement {
  const middle = top + (Math.max(1, bars.length) * BAR) / 2 + 4;
  const text = (x: number, content: string) => svgElement("text", { x, y: middle, "text-anchor": "end" }, [content]);
  const drawn = bars.map((bar, i) => drawBar(bar, { top: top + i * BAR, scale }));
  const heard = bars.map(({ value, interval, series: index }) => {
    const bounds = interval ? `, 95 % ${interval[0].toFixed(2)} to ${interval[1].toFixed(2)}` : "";
    return `${series[index] ?? ""} ${value === null ? "no value" : value.toFixed(2)}${bounds}`.trim();
  });
  const title = svgElement("title", {}, [`${name}: ${heard.join("; ")}`]);
  return svgElement("g", {}, [
    title,
    text(LEFT - 8, shortenName(name, LONGEST_NAME)),
    text(width - 16, note),
    ...drawn.flat(),
  ]);
}

function drawBar(
  { value, interval, series }: Bar,
  { top, scale }: { readonly top: number; readonly scale: (value: number) => number },
): SvgElement[] {
  const middle = top + BAR / 2;
  if (value === null) return [svgElement("text", { x: scale(0) + 4, y: top + BAR - 2 }, ["–"])];
  const [left, right] = [scale(Math.min(0, value)), scale(Math.max(0, value))];
  const bar = svgElement("rect", {
    x: left,
    y: top + 1,
    width: right - left,
    height: BAR - 2,
    fill: FILLS[series] ?? "white",
    stroke: "black",
  });
  if (!interval) return [bar];
  const [low, high] = interval.map(scale) as [number, number];
  const path = `M${low.toFixed(1)} ${middle}H${high.toFixed(1)}M${low.toFixed(1)} ${middle - 3}v6M${high.toFixed(1)} ${middle - 3}v6`;
  return [bar, svgElement("path", { d: path, stroke: "black", "stroke-width": 1.5, fill: "none" })];
}

interface AxisPlace {
  readonly from: number;
  readonly scale: (value: number) => number;
  readonly bottom: number;
  readonly label: string;
}

function drawAxis({ from, scale, bottom, label }: AxisPlace): SvgElement[] {
  const steps = Array.from({ length: Math.round((1 - from) * 5) + 1 }, (_, i) => from + i / 5);
  const ticks = steps.flatMap((value) => {
    const x = scale(value);
    const zero = Math.abs(value) < 0.01;
    return [
      svgElement("line", { x1: x, x2: x, y1: TOP - 4, y2: bottom, stroke: zero ? "black" : "#ccc" }),
      svgElement("text", { x, y: bottom + 14, "text-anchor": "middle" }, [(zero ? 0 : value).toFixed(1)]),
    ];
  });
  const x = (scale(from) + scale(1)) / 2;
  return [...ticks, svgElement("text", { x, y: bottom + 32, "text-anchor": "middle" }, [label])];
}

function drawLegend(series: readonly string[]): SvgElement[] {
  return series.flatMap((name, i) => {
    const x = LEFT + i * 130;
    const box = { x, y: 32, width: 10, height: 10, fill: FILLS[i] ?? "white", stroke: "black" };
    return [svgElement("rect", box), svgElement("text", { x: x + 16, y: 42 }, [name])];
  });
}
