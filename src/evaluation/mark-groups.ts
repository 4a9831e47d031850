/** Sorts the marks of many texts into groups, by technique or by what else is known of a text; a text is a few numbers. */
import type { BootstrapOptions } from "./bootstrap.js";
import { type MarkedText, type MarkRate, markRate } from "./rates.js";

/** A text whose marks are to be counted. */
export interface GroupedText {
  readonly words: number;
  /** The technique of each mark. */
  readonly techniques: readonly string[];
}

/** A group by its name, null for the texts of which it is not known. */
export interface GroupRate extends MarkRate {
  readonly group: string | null;
}

export interface MarkGroups {
  /** @param group null where it is not known; of no account by technique */
  add(text: GroupedText, group: string | null): void;
  /** The highest rate first, equal ones by name; `all` is all texts with all their marks. */
  rates(options: BootstrapOptions): { readonly groups: readonly GroupRate[]; readonly all: MarkRate };
}

/** Each group has the texts of that group with all their marks. */
export function groupByColumn(): MarkGroups {
  const groups = new Map<string | null, MarkedText[]>();
  const all: MarkedText[] = []; // in the order of the corpus, so that their interval is the same by any column
  return {
    add: ({ words, techniques }, group) => {
      const text = { words, marks: techniques.length };
      all.push(text);
      const texts = groups.get(group);
      if (texts === undefined) groups.set(group, [text]);
      else texts.push(text);
    },
    rates: (options) => ({
      groups: sorted([...groups].map(([group, texts]) => ({ group, ...markRate(texts, options) }))),
      all: markRate(all, options),
    }),
  };
}

/** Each group has all texts with their marks of one technique. */
export function groupByTechnique(): MarkGroups {
  const counts = new Map<string, Map<number, number>>(); // marks by technique, then by text
  const textsOf = (marks: ReadonlyMap<number, number>) =>
    all.map(({ words }, text) => ({ words, marks: marks.get(text) ?? 0 }));
  const all: MarkedText[] = [];
  return {
    add: ({ words, techniques }) => {
      const index = all.push({ words, marks: techniques.length }) - 1;
      for (const technique of techniques) {
        const marks = counts.get(technique) ?? new Map<number, number>();
        marks.set(index, (marks.get(index) ?? 0) + 1);
        counts.set(technique, marks);
      }
    },
    rates: (options) => ({
      groups: sorted([...counts].map(([group, marks]) => ({ group, ...markRate(textsOf(marks), options) }))),
      all: markRate(all, options),
    }),
  };
}

function sorted(groups: readonly GroupRate[]): GroupRate[] {
  const nameOf = ({ group }: GroupRate) => group ?? "";
  return [...groups].sort(
    (a, b) => (b.rate ?? -1) - (a.rate ?? -1) || (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0),
  );
}
