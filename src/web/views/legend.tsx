/** Which techniques were found, how often, how they are drawn; each can be hidden, and each category at once. */
import type { VNode } from "preact";
import { nameCategory } from "../../reading/look.js";
import { CATEGORIES, type Category } from "../../techniques/category.js";
import type { Page } from "../state/page.js";
import { LOOKS } from "../techniques.js";

export function Legend({ page }: { readonly page: Page }): VNode | null {
  const counts = new Map<string, number>();
  for (const { technique } of page.listed.value) counts.set(technique, (counts.get(technique) ?? 0) + 1);
  const found = CATEGORIES.map((category) => ({
    category,
    looks: [...LOOKS.values()].filter((look) => look.category === category && counts.has(look.technique)),
  })).filter(({ looks }) => looks.length > 0);
  if (found.length === 0) return null;
  return (
    <div class="legend">
      {found.map(({ category, looks }) => (
        <fieldset key={category}>
          <legend>
            <CategoryBox page={page} category={category} techniques={looks.map(({ technique }) => technique)} />
          </legend>
          {looks.map(({ technique, name, abbreviation, line }) => (
            <label key={technique}>
              <input
                type="checkbox"
                checked={!page.hidden.value.has(technique)}
                onChange={({ currentTarget }) => show(page, [technique], currentTarget.checked)}
              />{" "}
              <span class={`lane ${category} ${line}`}>
                <span class={`ink ${category}`}>
                  {abbreviation} {name}
                </span>
              </span>{" "}
              <span class="count">{counts.get(technique)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

interface CategoryBoxProps {
  readonly page: Page;
  readonly category: Category;
  readonly techniques: readonly string[];
}

function CategoryBox({ page, category, techniques }: CategoryBoxProps): VNode {
  const hidden = techniques.filter((technique) => page.hidden.value.has(technique)).length;
  return (
    <label>
      <input
        type="checkbox"
        checked={hidden === 0}
        indeterminate={hidden > 0 && hidden < techniques.length}
        onChange={({ currentTarget }) => show(page, techniques, currentTarget.checked)}
      />{" "}
      {nameCategory(category)}
    </label>
  );
}

function show({ hidden }: Page, techniques: readonly string[], visible: boolean): void {
  const others = [...hidden.value].filter((technique) => !techniques.includes(technique));
  hidden.value = new Set(visible ? others : [...others, ...techniques]);
}
