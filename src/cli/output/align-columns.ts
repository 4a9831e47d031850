/** Rows of cells as text: names to the left, numbers to the right. */
import { textWidth } from "../pretty/text-width.js";

/** @param rows of equal length, the first the heads @returns a line a row, columns two spaces apart */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => textWidth(row[column] ?? ""))));
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => {
        const gap = " ".repeat((widths[column] ?? 0) - textWidth(cell));
        return column === 0 ? cell + gap : gap + cell;
      });
      return `${cells.join("  ").trimEnd()}\n`;
    })
    .join("");
}

/** What stands where there is no value. */
export const NOTHING = "–";

/** A share or coefficient to four decimals. */
export function decimals(value: number | null | undefined): string {
  return typeof value === "number" ? value.toFixed(4) : NOTHING;
}

/** `0.12–0.34`, or with "to" between them where a bound is negative. */
export function bounds(interval: readonly [number, number] | null | undefined): string {
  if (!interval) return NOTHING;
  const [low, high] = interval.map((value) => value.toFixed(2));
  return Math.min(...interval) < 0 ? `${low} to ${high}` : `${low}–${high}`;
}
