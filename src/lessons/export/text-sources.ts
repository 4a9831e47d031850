/** Where the texts of a lesson are from and under which licence they may be copied: those of one source together. */
import type { Lesson } from "../lesson-schema.js";
import { oneLine } from "./markup.js";

export interface TextSource {
  readonly titles: readonly string[];
  /** "The Harbour Post, 3 May. Licence: CC BY 4.0." */
  readonly from: string;
}

/** Plain text, each on one line; in the order of the texts. */
export function listSources({ texts }: Lesson): TextSource[] {
  const sources = new Map<string, string[]>();
  for (const { title, source, licence } of texts) {
    const from = `${withoutStop(source)}. Licence: ${withoutStop(licence)}.`;
    sources.set(from, [...(sources.get(from) ?? []), onOneLine(title)]);
  }
  return [...sources].map(([from, titles]) => ({ titles, from }));
}

function withoutStop(words: string): string {
  return onOneLine(words).replace(/\.$/, "");
}

/** Nothing is cut: who has no room for it tells that. */
function onOneLine(words: string): string {
  return oneLine(words, Number.POSITIVE_INFINITY);
}
