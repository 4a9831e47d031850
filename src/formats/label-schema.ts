/** The machine formats `json` and `jsonl`, from which docs/schema/ is generated. */
import * as z from "zod";
import { CATEGORIES } from "../techniques/category.js";
import { CONFIDENCES } from "./labelled-text.js";

export const SCHEMA_VERSION = 1;

const offset = z.int().nonnegative();

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const span = { start: offset, end: offset };
const words = z.strictObject({ ...span, quote: z.string() });
const explanation = z.strictObject({
  says: z.array(z.string()).min(1).describe("The explanation in sentences for people."),
  evidence: z.array(words).describe("The words that carried the decision, in order of place."),
  cues: z
    .array(
      z.strictObject({
        rule: z.string().describe("Id of the rule in seeds/cues.json."),
        says: z.string(),
        spans: z.array(words).min(1).describe("The places that prove it; they may lie outside the mark."),
        plain: z.array(z.string()).optional().describe("Plainer words for a charged one, in their base form."),
      }),
    )
    .describe("What anyone can check in the text."),
  voice: z
    .strictObject({
      kind: z.enum(["own", "quoted", "reported"]),
      scare: z.literal(true).optional().describe("The author holds the words up in quotation marks."),
      speaker: words.optional().describe("Who is named for quoted or reported words."),
    })
    .describe("Whose words they are."),
  precision: z
    .strictObject({
      marks: z.int().nonnegative(),
      agreed: z.int().nonnegative(),
      basis: z
        .enum(["technique", "confidence"])
        .describe("Marks of this technique and confidence, or of this confidence."),
    })
    .optional()
    .describe("How many of such marks agreed with annotators on articles that the tested models had not learned from."),
});

const score = z.number().min(0).max(1);

const review = z.strictObject({
  status: z
    .enum(["agreed", "changed", "removed", "added", "noted"])
    .describe(
      "The reader agrees with the mark, changed or removed it, added one that the model has not, or only noted.",
    ),
  was: z
    .strictObject({ ...span, technique: z.string().min(1), score })
    .optional()
    .describe("The model's mark before it was changed."),
  note: z.string().max(10_000).optional(),
});

const annotation = z.strictObject({
  start: offset.describe("First UTF-16 code unit of the marked words, in the text without its byte-order mark."),
  end: offset.describe("UTF-16 code unit after the last of the marked words."),
  quote: z.string().min(1).describe("The marked words: the text from start to end."),
  technique: z
    .string()
    .min(1)
    .describe("One of the model's 14 technique ids; two of them are families of techniques. Any name where converted."),
  categories: z
    .array(z.enum(CATEGORIES))
    .describe("How the technique works on its reader. Empty where a converted mark has a technique without a card."),
  score: score
    .optional()
    .describe("Calibrated probability that annotators would agree with this mark. Missing where a person set it."),
  confidence: z
    .enum(CONFIDENCES)
    .optional()
    .describe("The score in a word; a weak mark is a question. Missing where there is no score."),
  explanation: explanation.optional().describe("Why it was marked; only with --explain."),
  note: z.string().optional().describe("What someone wrote beside the mark; `label` itself never writes this."),
  source: z.string().optional().describe("Who marked, where that is not the file's model."),
  review: review.optional().describe("What a reader made of it; `label` itself never writes this."),
});

const text = z.strictObject({
  id: z
    .string()
    .describe("The text's path with forward slashes, relative to the argument it was found by; its id in a table."),
  language: z
    .string()
    .regex(/^[a-z]{3}$/)
    .describe("ISO 639-3; und when the text is too short to tell. Other languages than the model's are not labelled."),
  readable: z
    .literal(false)
    .optional()
    .describe("The text was not labelled: it is in another language than the model's. Missing where it was."),
  words: z
    .int()
    .nonnegative()
    .optional()
    .describe("Words of the text: runs of letters, digits, apostrophes and hyphens that begin with a letter or digit."),
  meta: z
    .record(z.string(), z.string())
    .optional()
    .describe("Columns of the table that the text comes from; only with --keep-columns."),
  sha256: sha256
    .optional()
    .describe("Of the text in UTF-8, without its byte-order mark: tells whether it was changed."),
  text: z.string().optional().describe("The whole text, where the file is to be read without it."),
  annotations: z.array(annotation).describe("In order of place. They may overlap."),
});

const version = z.literal(SCHEMA_VERSION);
const offsetUnit = z.literal("utf16");

/** The file that `label --format json` writes. */
export const labelFile = z
  .strictObject({
    schemaVersion: version,
    offsetUnit,
    engine: z.string().optional().describe("The engine that computed: wasm or native. Missing where converted."),
    model: z.strictObject({ name: z.string(), sha256 }).optional().describe("Missing where converted."),
    texts: z.array(text),
  })
  .meta({ title: "rhetoscope label --format json" });

/** A line that `label --format jsonl` writes. */
export const labelLine = z
  .strictObject({ schemaVersion: version, offsetUnit, ...text.shape })
  .meta({ title: "rhetoscope label --format jsonl: one line" });

export type ExplanationObject = z.infer<typeof explanation>;
export type ReviewObject = z.infer<typeof review>;
export type AnnotationObject = z.infer<typeof annotation>;
export type LabelFile = z.infer<typeof labelFile>;
export type LabelLine = z.infer<typeof labelLine>;
export type LabelObject = z.infer<typeof text>;
