/** How often plain prose is marked, where every mark is a false alarm. */
import type { Audit } from "./audit-schema.js";
import { pointRates } from "./news.js";
import type { CountedText } from "./read-article.js";
import { type CleanPassage, KINDS } from "./seeds.js";

/** @param counted one a passage, in their order */
export function measureClean(passages: readonly CleanPassage[], counted: readonly CountedText[]): Audit["clean"] {
  const ofKind = (kind: CleanPassage["kind"]) => counted.filter((_, i) => passages[i]?.kind === kind);
  return {
    all: pointRates(counted),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, pointRates(ofKind(kind))])),
    passagesMarked: counted.filter(({ balanced }) => balanced.marks > 0).length,
  };
}
