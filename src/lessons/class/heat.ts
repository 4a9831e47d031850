/** How many of the class marked each stretch of a text. */
import type { Span } from "../../text/span.js";
import type { TextMarks } from "./class-marks.js";

/** Neighbouring stretches differ in `seats`; together they are the text. */
export interface HeatStretch extends Span {
  /** Students whose marks cover it. */
  readonly seats: number;
}

/** Linear in the text and in the marks. */
export function measureHeat({ text: { text }, seats }: TextMarks): HeatStretch[] {
  const changes = new Int32Array(text.length + 1);
  for (const { merged } of seats) {
    merged.forEach((place, i) => {
      changes[place] = (changes[place] as number) + (i % 2 === 0 ? 1 : -1);
    });
  }
  const stretches: HeatStretch[] = [];
  let start = 0;
  let count = 0;
  for (let place = 0; place <= text.length; place++) {
    const change = changes[place] as number;
    if (place < text.length && change === 0) continue;
    if (place > start) stretches.push({ start, end: place, seats: count });
    start = place;
    count += change;
  }
  return stretches;
}
