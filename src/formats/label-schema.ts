/** The machine formats `json` and `jsonl`, from which docs/schema/ is generated. */
import { z } from "zod";
import { CATEGORIES } from "../techniques/category.js";
import { CONFIDENCES } from "./labelled-text.js";

export const SCHEMA_VERSION = 1;

const offset = z.int().nonnegative();

const annotation = z.strictObject({
  start: offset.describe("First UTF-16 code unit of the marked words, in the text without its byte-order mark."),
  end: offset.describe("UTF-16 code unit after the last of the marked words."),
  quote: z.string().min(1).describe("The marked words: the text from start to end."),
  technique: z.string().min(1).describe("One of the model's 14 technique ids; two of them are families of techniques."),
  categories: z.array(z.enum(CATEGORIES)).min(1).describe("How the technique works on its reader."),
  score: z.number().min(0).max(1).describe("Calibrated probability that annotators would agree with this mark."),
  confidence: z.enum(CONFIDENCES).describe("The score in a word; a weak mark is a question."),
});

const text = z.strictObject({
  id: z.string().describe("The text's path with forward slashes, relative to the argument it was found by."),
  language: z
    .string()
    .regex(/^[a-z]{3}$/)
    .describe("ISO 639-3; und when the text is too short to tell. Other languages than the model's are not labelled."),
  annotations: z.array(annotation).describe("In order of place. They may overlap."),
});

const version = z.literal(SCHEMA_VERSION);
const offsetUnit = z.literal("utf16");

/** The file that `label --format json` writes. */
export const labelFile = z
  .strictObject({
    schemaVersion: version,
    offsetUnit,
    engine: z.string().describe("The engine that computed: wasm or native."),
    model: z.strictObject({ name: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    texts: z.array(text),
  })
  .meta({ title: "rhetoscope label --format json" });

/** A line that `label --format jsonl` writes. */
export const labelLine = z
  .strictObject({ schemaVersion: version, offsetUnit, ...text.shape })
  .meta({ title: "rhetoscope label --format jsonl: one line" });

export type LabelFile = z.infer<typeof labelFile>;
export type LabelLine = z.infer<typeof labelLine>;
export type LabelObject = z.infer<typeof text>;
