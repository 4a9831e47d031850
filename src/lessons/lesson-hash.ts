/** The checksum by which answers know their lesson, and the JSON that is the same for the same content. */
import { hashText } from "../formats/text-hash.js";
import type { Lesson } from "./lesson-schema.js";

/** JSON without white space, the fields of each object by name; what is undefined is left out, as JSON does. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/**
 * SHA-256 of what the lesson asks: its texts and the places and options of its steps. Key, machine's marks, wording and
 * minutes are no part of it, so that a teacher may correct the key after the answers came in, and may hand out the lesson
 * without it; the answers still fit.
 */
export function hashLesson({ texts, steps }: Pick<Lesson, "texts" | "steps">): string {
  const asked = steps.map((step) => {
    if (step.kind === "discuss" || step.kind === "explore" || step.kind === "guess")
      return { kind: step.kind, text: step.text };
    return { kind: step.kind, items: step.items };
  });
  return hashText(canonicalJson({ texts: texts.map(({ id, sha256 }) => ({ id, sha256 })), steps: asked }));
}
