/** Two rates as bars with their intervals as whiskers: one bar filled, one hatched, so that they differ without colour. */
import type { VNode } from "preact";
import type { MarkRate, RateComparison } from "../../evaluation/rate-comparison.js";

const WIDTH = 160;
const BAR = 10;
const GAP = 4;

export interface RateBarsProps {
  /** Of the technique or category. */
  readonly name: string;
  readonly rates: RateComparison;
  /** The rate at the right edge; the same for all rows of a table. */
  readonly highest: number;
}

export function RateBars({ name, rates, highest }: RateBarsProps): VNode {
  const title = `${name}, per 1,000 words: first ${tell(rates.first)}; second ${tell(rates.second)}`;
  return (
    <svg class="rate-bars" viewBox={`0 0 ${WIDTH} ${2 * BAR + 3 * GAP}`} width={WIDTH} role="img" aria-label={title}>
      <title>{title}</title>
      <Bar rate={rates.first} kind="first" top={GAP} scale={WIDTH / highest} />
      <Bar rate={rates.second} kind="second" top={BAR + 2 * GAP} scale={WIDTH / highest} />
    </svg>
  );
}

interface BarProps {
  readonly rate: MarkRate;
  readonly kind: "first" | "second";
  readonly top: number;
  /** Units of the picture for one mark per 1,000 words. */
  readonly scale: number;
}

function Bar({ rate, kind, top, scale }: BarProps): VNode {
  const [length, low, high] = [rate.rate, rate.low, rate.high].map((value) => value * scale) as [
    number,
    number,
    number,
  ];
  const middle = top + BAR / 2;
  const end = Math.min(high, WIDTH - 1);
  return (
    <g class={`bar ${kind}`}>
      {length > 0 && <rect class="body" x={0.75} y={top} width={Math.max(length - 0.75, 0.5)} height={BAR} />}
      {kind === "second" && <path class="hatch" d={hatch(length, top)} />}
      <path class="halo" d={`M${low} ${middle}H${end}M${low} ${top}v${BAR}M${end} ${top}v${BAR}`} />
      <path class="whisker" d={`M${low} ${middle}H${end}M${low} ${top}v${BAR}M${end} ${top}v${BAR}`} />
    </g>
  );
}

/** Strokes across the bar, every 5 units. */
function hatch(length: number, top: number): string {
  const strokes = Math.max(0, Math.floor(length / 5));
  return Array.from({ length: strokes }, (_, i) => `M${5 * i + 1} ${top + BAR}L${5 * i + 5} ${top}`).join("");
}

/** What the bars mean. */
export function RateBarsKey({ highest }: { readonly highest: number }): VNode {
  const sample = (kind: "first" | "second") => (
    <svg class="rate-bars key" viewBox={`0 0 40 ${BAR + 4}`} width={40} aria-hidden="true">
      <Bar rate={{ marks: 0, rate: 24, low: 14, high: 36 }} kind={kind} top={2} scale={1} />
    </svg>
  );
  return (
    <>
      In the picture {sample("first")} is the first text, {sample("second")} the second; the thin line is the interval,
      and the whole width is {highest.toFixed(highest < 10 ? 1 : 0)} marks per 1,000 words.
    </>
  );
}

function tell({ rate, low, high }: MarkRate): string {
  return `${rate.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`;
}
