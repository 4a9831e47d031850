/** A review as it was kept on a device: what comes back from a store is parsed, since an older page may have put it there. */
import * as z from "zod";
import { CONFIDENCES } from "../formats/labelled-text.js";
import type { Mark } from "../reading/mark.js";
import { CATEGORIES } from "../techniques/category.js";
import type { Review } from "./review.js";

const place = { start: z.int().nonnegative(), end: z.int().nonnegative(), technique: z.string().min(1) };
const note = z.string().exactOptional();

const decision = z.union([
  z.object({ status: z.enum(["agreed", "removed"]), note }),
  z.object({ status: z.literal("noted"), note: z.string() }),
  z.object({ status: z.literal("changed"), to: z.object(place), note }),
]);

const brought = z.object({
  ...place,
  quote: z.string(),
  categories: z.array(z.enum(CATEGORIES)),
  score: z.number().min(0).max(1).exactOptional(),
  confidence: z.enum(CONFIDENCES).exactOptional(),
  explanation: z.custom<NonNullable<Mark["explanation"]>>((value) => typeof value === "object").exactOptional(),
});

const review: z.ZodType<Review> = z.object({
  decisions: z.record(z.string(), decision),
  added: z.array(z.object({ ...place, key: z.string().regex(/^own-\d+$/), note })),
  brought: z.array(brought),
});

/** A text on which the reader decided something, as it is kept. */
const keptText = z.object({
  version: z.literal(1),
  name: z.string(),
  text: z.string(),
  /** Milliseconds since 1970. */
  changed: z.number(),
  review,
});

export type KeptText = Readonly<z.infer<typeof keptText>>;

/**
 * Undefined for what is no kept text of this version, or holds a place outside its text or a technique that is not `known`.
 */
export function parseKeptText(value: unknown, known: (technique: string) => boolean): KeptText | undefined {
  const { data } = keptText.safeParse(value);
  if (data === undefined) return undefined;
  const { decisions, added, brought: others } = data.review;
  const changed = Object.values(decisions).flatMap((one) => (one.status === "changed" ? [one.to] : []));
  const fits = [...added, ...others, ...changed].every(
    ({ start, end, technique }) => start < end && end <= data.text.length && known(technique),
  );
  return fits ? data : undefined;
}
