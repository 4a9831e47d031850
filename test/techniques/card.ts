/** A minimal card as seeds/techniques.json holds it, for tests that alter one field. */
export function makeCard(id: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    name: `Name of ${id}`,
    abbreviation: abbreviate(id),
    modelClass: `Class_of_${id}`,
    category: "call",
    definition: "One plain sentence.",
    examples: [
      { text: "Vote now or never 😀", start: 0, end: 20 },
      { text: "Now", start: 2, end: 3 },
    ],
    lookAlikes: [
      { text: "Vote on Monday.", why: "It informs." },
      { text: "Never say never.", why: "It is a saying." },
    ],
    rewrite: { of: 1, text: "Soon" },
    question: "Why now?",
    doesNotMean: "It may be urgent.",
    confusedWith: ["other"],
    source: "Somebody 2019",
    ...fields,
  };
}

/** Two letters that differ for ids of different first or last letters. */
function abbreviate(id: string): string {
  return `${id.at(0)}${id.at(-1)}`.toUpperCase();
}

export function makeFile(...cards: readonly unknown[]): Record<string, unknown> {
  return { schemaVersion: 1, source: "ours", techniques: cards };
}
