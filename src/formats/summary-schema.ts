/** The machine format of `summarize --format json`, from which docs/schema/ is generated. */
import * as z from "zod";

const count = z.int().nonnegative();
const rate = z.number().nonnegative();

const rates = {
  texts: count,
  words: count,
  marks: count,
  rate: rate.nullable().describe("Marks per 1,000 words, to four decimals; null without words."),
  interval: z
    .strictObject({ low: rate, high: rate })
    .nullable()
    .describe("95 % bootstrap interval by text; null for fewer than five texts or no marks."),
};

export const summaryFile = z
  .strictObject({
    schemaVersion: z.literal(1),
    by: z.string().describe("technique, or the name of a column."),
    notLabelled: count.describe("Texts in another language than the model's: they stand in no other number."),
    groups: z
      .array(
        z.strictObject({
          group: z.string().nullable().describe("A technique or a value of the column; null where a text has none."),
          ...rates,
        }),
      )
      .describe("The highest rate first."),
    all: z.strictObject(rates).describe("All texts with all their marks."),
  })
  .meta({ title: "rhetoscope summarize --format json" });

export type SummaryFile = z.infer<typeof summaryFile>;
