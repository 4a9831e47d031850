/** A text with how many of the class marked each stretch: a number after it, and a line that grows with it. */
import type { VNode } from "preact";
import type { ClassText } from "../../lessons/class/class-analysis.js";

export interface HeatTextProps extends Pick<ClassText, "heat" | "answered"> {
  readonly text: string;
}

/** Shades of the line, from few to all. */
const LEVELS = 4;

export function HeatText({ text, heat, answered }: HeatTextProps): VNode {
  return (
    <p class="heat-text" lang="en">
      {heat.map(({ start, end, seats }) => {
        const words = text.slice(start, end);
        if (seats === 0) return words;
        return (
          <mark key={start} class={`heat heat-${Math.ceil((LEVELS * seats) / answered)}`}>
            {words}
            <sup>{seats}</sup>
          </mark>
        );
      })}
    </p>
  );
}

/** "12 of 25", of those who guessed on the text. */
export function shareOf(count: number, { answered }: Pick<ClassText, "answered">): string {
  return `${count} of ${answered}`;
}
