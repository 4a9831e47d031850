/** How sure a student says to be: four answers, each a probability. */

export const SURENESS = [
  { value: 0.25, name: "I am guessing", means: "right 1 time in 4" },
  { value: 0.5, name: "Unsure", means: "right 2 times in 4" },
  { value: 0.75, name: "Fairly sure", means: "right 3 times in 4" },
  { value: 0.95, name: "Very sure", means: "right 19 times in 20" },
] as const;

/** Of the nearest of the four. */
export function nameSureness(value: number): string {
  return [...SURENESS].sort((a, b) => Math.abs(a.value - value) - Math.abs(b.value - value))[0]?.name ?? "";
}
