/** How to read the marks of a text: its techniques by group, each with its letters, its line and the way to its card. */
import type { VNode } from "preact";
import { CATEGORIES } from "../techniques/category.js";
import { findCards } from "../techniques/model-class.js";
import type { Technique } from "../techniques/technique.js";
import { type Look, nameCategory, OTHER } from "./look.js";
import type { Mark } from "./mark.js";
import { countMarks } from "./meaning.js";

const GROUPS: readonly Look["category"][] = [...CATEGORIES, OTHER];

export interface SheetLegendProps {
  readonly marks: readonly Mark[];
  readonly looks: ReadonlyMap<string, Look>;
  /** All cards. */
  readonly cards: readonly Technique[];
  /** As of `SheetSection`. */
  readonly prefix: string;
}

export function SheetLegend({ marks, looks, cards, prefix }: SheetLegendProps): VNode {
  const counts = new Map<string, number>();
  for (const { technique } of marks) counts.set(technique, (counts.get(technique) ?? 0) + 1);
  const found = [...looks.values()].filter(({ technique }) => counts.has(technique));
  return (
    <section class="sheet-legend" aria-labelledby={`${prefix}legend`}>
      <h2 id={`${prefix}legend`}>How to read the marks</h2>
      <p>
        A line stands under the words of each mark; after them stand letters and a number. Letters and line name the
        technique, the colour names its group, and the number is that of the mark in the list below.
      </p>
      <dl>
        {GROUPS.filter((category) => found.some((look) => look.category === category)).map((category) => (
          <div key={category}>
            <dt>{nameCategory(category)}</dt>
            {found
              .filter((look) => look.category === category)
              .map((look) => (
                <LegendEntry
                  key={look.technique}
                  {...{ look, cards, prefix }}
                  count={counts.get(look.technique) ?? 0}
                />
              ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

interface LegendEntryProps extends Pick<SheetLegendProps, "cards" | "prefix"> {
  readonly look: Look;
  readonly count: number;
}

function LegendEntry({ look, cards, prefix, count }: LegendEntryProps): VNode {
  const { technique, category, line, name, abbreviation } = look;
  return (
    <dd>
      <span class={`lane ${category} ${line}`}>
        <span class={`ink ${category}`}>{abbreviation === name ? name : `${abbreviation} ${name}`}</span>
      </span>{" "}
      {countMarks(count)}{" "}
      {findCards(cards, technique).map((card) => (
        <>
          {" "}
          <CardLink card={card} prefix={prefix} />
        </>
      ))}
    </dd>
  );
}

export function CardLink({ card, prefix }: { readonly card: Technique; readonly prefix: string }): VNode {
  return (
    <a class="to-card" href={`#${cardId(card, prefix)}`}>
      What is {card.name}?
    </a>
  );
}

/** Cards are shared by all texts: of "t1-" only what stands before the number is kept. */
export function cardId({ id }: Technique, prefix: string): string {
  return `${prefix.replace(/\d+-$/, "")}card-${id}`;
}
