/** A model made by hand: words in a list are inside a span, and each has its technique. For the logic that follows a network. */
import type { AnalyzerParts } from "../../src/analyzer.js";
import type { Encoder } from "../../src/decode/encoder.js";
import type { DecodeSettings } from "../../src/decode/settings.js";
import { tokenize } from "../../src/tokens/tokenize.js";
import { NEWS_VOCABULARY } from "./news-vocabulary.js";

export const TOY_TECHNIQUES = ["Loaded_Language", "Name_Calling,Labeling", "Repetition"];

export const TOY_DECODE: DecodeSettings = {
  gap: 2,
  repetition: {
    technique: "Repetition",
    copies: [
      { intercept: -8, slope: 0 },
      { intercept: -8, slope: 0 },
      { intercept: 8, slope: 0 },
    ],
  },
  calibration: { span: 0.5, name: 0.5, intercepts: {} },
  points: { balanced: { threshold: 0.5, minimumScore: 0 }, careful: { threshold: 0.5, minimumScore: 0.9 } },
  confidence: { likely: 0.8, possible: 0.6 },
};

/** Scores by word piece: probability of being inside a span, and the column of its technique. */
export interface ToyWord {
  readonly inside: number;
  readonly technique: number;
}

/** @param words words that the toy network marks, with every piece of them */
export function toyEncoder(words: Readonly<Record<string, ToyWord>>): Encoder {
  const known = new Map(
    Object.entries(words).flatMap(([text, word]) =>
      tokenize(text, { start: 0, end: text.length }, NEWS_VOCABULARY).map(({ id }) => [id, word] as const),
    ),
  );
  return {
    encode: async (tokens) => ({
      tagScores: Float32Array.from(
        tokens.flatMap(({ id }) => {
          const inside = known.get(id)?.inside ?? 0;
          return [1 - inside, inside];
        }),
      ),
      nameSpans: async (spans) =>
        spans.map(({ first, end, without = { first: end, end } }) => {
          const kept = tokens.slice(first, end).filter((_, i) => first + i < without.first || first + i >= without.end);
          const word = kept.map(({ id }) => known.get(id)).find((found) => found !== undefined);
          const row = new Float32Array(TOY_TECHNIQUES.length).fill(0.1);
          if (word !== undefined) row[word.technique] = 0.8;
          return row;
        }),
    }),
    dispose: () => {},
  };
}

export function toyParts(words: Readonly<Record<string, ToyWord>>): AnalyzerParts {
  return {
    vocabulary: NEWS_VOCABULARY,
    encoder: toyEncoder(words),
    language: "eng",
    techniques: TOY_TECHNIQUES,
    tags: 2,
    windows: { size: 190, home: 142 },
    decode: TOY_DECODE,
    explanation: async () => ({
      rules: [],
      plainWords: [],
      lexicon: { verbs: new Map(), markers: new Map(), nouns: new Set(), mentions: new Set() },
      techniques: TOY_TECHNIQUES,
      confidence: TOY_DECODE.confidence,
    }),
  };
}
