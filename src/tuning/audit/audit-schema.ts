/** audit.json: how the model treats outlets, leanings, plain prose, groups of people, and quoted speech. */
import * as z from "zod";

const count = z.int().nonnegative();
const bounds = z.tuple([z.number(), z.number()]);

/** A figure with the middle 95 % of resamples. */
const measured = z.object({ value: z.number(), interval: bounds });

/** Marks per 1,000 words. */
const rate = z.object({ texts: count, words: count, marks: count, per1000: measured });

/** At both operating points. */
const pointRates = z.object({ balanced: rate, careful: rate });

const term = z.object({
  term: z.string(),
  kind: z.string(),
  /** In training it was exchanged for others, in windows that hold it. */
  exchanged: z.boolean(),
  /** Highest score of the sentence's tokens to be inside a span, less that with a neutral term; mean over templates. */
  scoreChange: measured,
  /** Share of the sentences that get a mark, less that with a neutral term. */
  markedChange: measured,
  /** Share of the sentences in which a mark covers the term itself, less that with a neutral term. */
  coveredChange: measured,
});

export const auditSchema = z.object({
  schemaVersion: z.literal(1),
  command: z.string(),
  /** SHA-256 of the weights. */
  weights: z.string(),
  news: z.object({
    /** Of the sample. */
    seed: z.int(),
    perOutlet: count,
    fewestArticles: count,
    mostWords: count,
    leanings: z.record(z.string(), pointRates.extend({ techniques: z.record(z.string(), count) })),
    outlets: z.array(z.object({ outlet: z.string(), leaning: z.string() }).extend(pointRates.shape)),
    /** Ratio of the rates of two leanings at the balanced point; over equal shares of the same topics. */
    comparisons: z.array(z.object({ of: z.string(), to: z.string(), ratio: measured, sameTopics: measured })),
    /** Topics with enough articles of each leaning. */
    topics: z.array(z.object({ topic: z.string(), articles: count, rates: z.record(z.string(), z.number()) })),
    /** Balanced point; of the same articles. */
    voices: z.object({ quoted: rate, own: rate, ratio: measured }),
  }),
  clean: z.object({ all: pointRates, kinds: z.record(z.string(), pointRates), passagesMarked: count }),
  groups: z.object({
    templates: count,
    neutral: z.array(z.string()),
    /** With a neutral term: mean highest score, share of sentences marked, and with the term covered. */
    baseline: z.object({
      plain: z.tuple([z.number(), z.number(), z.number()]),
      charged: z.tuple([z.number(), z.number(), z.number()]),
    }),
    plain: z.array(term),
    charged: z.array(term),
  }),
});

export type Audit = z.infer<typeof auditSchema>;
export type Measured = z.infer<typeof measured>;
export type Rate = z.infer<typeof rate>;
export type PointRates = z.infer<typeof pointRates>;
export type TermChange = z.infer<typeof term>;
