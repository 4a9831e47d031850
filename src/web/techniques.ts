/** The cards, parsed once, and how each technique looks. */
import json from "../../seeds/techniques.json" with { type: "json" };
import { type CardLook, createLooks } from "../reading/look.js";
import { parseTechniques } from "../techniques/parse-techniques.js";
import type { Technique } from "../techniques/technique.js";

export const TECHNIQUES: readonly Technique[] = parseTechniques(json);

/** By class of the model or id of a card that it never marks. */
export const LOOKS: ReadonlyMap<string, CardLook> = new Map(
  createLooks(TECHNIQUES).map((look) => [look.technique, look]),
);
