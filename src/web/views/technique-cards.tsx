/** All cards, by category: what each technique is, with examples and what only looks like it. */
import type { VNode } from "preact";
import { FullCard } from "../../reading/full-card.js";
import { nameCategory } from "../../reading/look.js";
import { CATEGORIES } from "../../techniques/category.js";
import { LOOKS, TECHNIQUES } from "../techniques.js";
import { hrefOfPlace } from "./places.js";

export function TechniqueCards(): VNode {
  return (
    <>
      <ul class="card-index">
        {TECHNIQUES.map(({ id, name }) => (
          <li key={id}>
            <a href={hrefOfPlace(id)}>{name}</a>
          </li>
        ))}
      </ul>
      {CATEGORIES.map((category) => (
        <section key={category} aria-labelledby={`cards-${category}`}>
          <h3 id={`cards-${category}`} class="category-name">
            {nameCategory(category)}
          </h3>
          <div class="cards">
            {TECHNIQUES.filter((card) => card.category === category).map((card) => {
              const look = LOOKS.get(card.modelClass ?? card.id);
              return (
                look && <FullCard key={card.id} card={card} look={look} techniques={TECHNIQUES} hrefOf={hrefOfPlace} />
              );
            })}
          </div>
        </section>
      ))}
    </>
  );
}
