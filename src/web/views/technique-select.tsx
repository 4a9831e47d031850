/** All techniques to choose from, by category: the model's, and those that it never marks. */
import type { VNode } from "preact";
import { type Look, nameCategory } from "../../reading/look.js";
import { CATEGORIES } from "../../techniques/category.js";
import { LOOKS, TECHNIQUES } from "../techniques.js";

export interface TechniqueSelectProps {
  readonly id: string;
  readonly label: string;
  /** "" while none is chosen. */
  readonly value: string;
  /** @default the model's classes, and the cards that it never marks */
  readonly looks?: ReadonlyMap<string, Look> | undefined;
  readonly onChoose: (technique: string) => void;
}

const NEVER_MARKED = new Set(TECHNIQUES.flatMap(({ id, modelClass }) => (modelClass === null ? [id] : [])));

export function TechniqueSelect({ id, label, value, looks = LOOKS, onChoose }: TechniqueSelectProps): VNode {
  return (
    <>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {value === "" && <option value="">Choose a technique</option>}
        {CATEGORIES.map((category) => (
          <optgroup key={category} label={nameCategory(category)}>
            {[...looks.values()]
              .filter((look) => look.category === category)
              .map(({ technique, name }) => (
                <option key={technique} value={technique}>
                  {name}
                  {NEVER_MARKED.has(technique) && " (the model never marks it)"}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </>
  );
}
