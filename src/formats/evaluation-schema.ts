/** The machine format of `evaluate --format json`, from which docs/schema/ is generated. */
import * as z from "zod";

const share = z.number().min(0).max(1).describe("0..1, rounded to four decimals");
const count = z.int().nonnegative();

const measures = { precision: share, recall: share, f1: share, predicted: count, gold: count };

export const evaluationFile = z
  .strictObject({
    schemaVersion: z.literal(1),
    task: z.enum(["si", "tc", "flc"]),
    articles: count.describe("Articles that stand in gold or prediction."),
    overall: z.strictObject(measures).describe("All spans pooled: micro-averaged."),
    macroF1: share.optional().describe("Mean F1 of the techniques that stand in gold or prediction; tc only."),
    techniques: z
      .array(z.strictObject({ technique: z.string(), ...measures }))
      .optional()
      .describe("A row a technique, by name; not for si."),
  })
  .meta({ title: "rhetoscope evaluate --format json" });

export type EvaluationFile = z.infer<typeof evaluationFile>;
