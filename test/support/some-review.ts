/** Reviews at random, for properties. */
import fc from "fast-check";
import { decide, type ReviewAction } from "../../src/review/decide.js";
import { EMPTY_REVIEW, type Review } from "../../src/review/review.js";
import { CONTEXT, EVERYONE, NEVER, VULTURES } from "./reviewed-text.js";

/** Any few decisions; those that are refused are left out. */
export const someReview: fc.Arbitrary<Review> = fc
  .array(
    fc.oneof(
      fc.record({
        kind: fc.constantFrom("agree" as const, "remove" as const, "restore" as const),
        key: fc.constantFrom(VULTURES, EVERYONE, NEVER, "own-1", "own-2"),
      }),
      fc.record({
        kind: fc.constant("change" as const),
        key: fc.constantFrom(VULTURES, EVERYONE, NEVER, "own-1"),
        technique: fc.constantFrom("Doubt", "Slogans", "obfuscation"),
        span: fc.tuple(fc.nat(90), fc.nat(20)).map(([start, length]) => ({ start, end: start + length })),
      }),
      fc.record({
        kind: fc.constant("note" as const),
        key: fc.constantFrom(VULTURES, NEVER, "own-1"),
        note: fc.constantFrom("", "why?", "no 😀"),
      }),
      fc.record({
        kind: fc.constant("add" as const),
        technique: fc.constantFrom("Doubt", "Slogans", "obfuscation"),
        span: fc.tuple(fc.nat(90), fc.nat(20)).map(([start, length]) => ({ start, end: start + length })),
      }),
    ),
    { maxLength: 12 },
  )
  .map((actions) =>
    actions.reduce<Review>((review, action) => {
      try {
        return decide(review, action as ReviewAction, CONTEXT);
      } catch {
        return review;
      }
    }, EMPTY_REVIEW),
  );
