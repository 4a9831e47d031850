/** The machine format of `evaluate --format json`, from which docs/schema/ is generated. */
import * as z from "zod";

const share = z.number().min(0).max(1).describe("0..1, rounded to four decimals");
const count = z.int().nonnegative();
const coefficient = z.number().max(1).nullable();
const name = z.string();

const interval = z
  .tuple([z.number(), z.number()])
  .nullable()
  .describe("Middle 95 % over resampled articles; null where articles cannot tell, as with fewer than two.");

const measures = { precision: share, recall: share, f1: share, f1Interval: interval, predicted: count, gold: count };

const head = {
  schemaVersion: z.literal(1),
  offsetUnit: z.enum(["codePoint", "utf16"]).describe("What the lengths of spans were counted in."),
  seed: z.int().describe("Of everything that was sampled."),
  articles: count.describe("Articles that stand in any of the files; for agreement, those that were compared."),
};

const calibration = z.strictObject({
  marks: count.describe("Predicted marks that have a score."),
  expectedCalibrationError: share,
  bins: z
    .array(
      z.strictObject({
        count,
        lowestScore: share,
        highestScore: share,
        meanScore: share,
        agreement: share.describe("Of the marks in this bin that agree with gold."),
      }),
    )
    .describe("Ten bins of equal mass by ascending score, fewer where scores repeat."),
});

export const comparisonFile = z.strictObject({
  ...head,
  task: z.enum(["si", "tc", "flc", "sentence"]),
  overall: z.strictObject(measures).describe("All techniques pooled: micro-averaged."),
  macroF1: share.optional().describe("Mean F1 of the techniques that stand in gold or prediction; tc only."),
  macroF1Interval: interval.optional(),
  anyTechnique: z
    .strictObject(measures)
    .optional()
    .describe("Does the sentence hold any technique at all? For sentence only."),
  techniques: z
    .array(z.strictObject({ technique: name, ...measures }))
    .optional()
    .describe("A row a technique, by name; not for si."),
  calibration: calibration.optional().describe("Where the prediction has scores."),
});

const unitAgreement = z.strictObject({
  units: count.describe("Sentences or words of all articles."),
  marked: z.array(count).describe("Units that each annotator marked, in the order of annotators."),
  alpha: coefficient.describe("Krippendorff's alpha of all annotators; null where nothing varies."),
  alphaInterval: interval,
  kappa: coefficient.describe("Mean of kappas, without those that are null."),
  kappaInterval: interval.optional().describe("For two annotators."),
  kappas: z.array(coefficient).describe("Cohen's kappa of each of pairs; null where neither varies."),
});

const techniqueAgreement = {
  marks: z.array(count).describe("Marks of each annotator, in the order of annotators."),
  sentence: unitAgreement.optional().describe("Where all texts are known."),
  token: unitAgreement.optional().describe("Words; where all texts are known."),
};

const disagreement = {
  agreed: count.describe("The same span and technique."),
  boundary: count.describe("The same technique on spans that overlap but begin or end elsewhere."),
  technique: count.describe("Another technique on spans that overlap; under the first annotator's."),
  missed: count.describe("Marks of the first annotator alone."),
  extra: count.describe("Marks of the second annotator alone."),
};

const pairAgreement = z.strictObject({
  annotators: z.tuple([name, name]),
  spanF1: share
    .nullable()
    .describe("F1 of span identification, whatever the technique; null where neither marked anything."),
  spanF1Interval: interval.optional().describe("For two annotators."),
  labelledF1: share.nullable().describe("F1 of spans with their technique; null where neither marked anything."),
  labelledF1Interval: interval.optional().describe("For two annotators."),
  disagreement: z.strictObject(disagreement),
  techniques: z.array(z.strictObject({ name: name.describe("A technique."), ...disagreement })),
  confusions: z
    .array(z.strictObject({ first: name, second: name, count }))
    .describe("What one named so and the other otherwise, the most frequent first."),
});

const gammaAgreement = z.strictObject({
  gamma: coefficient.describe("1 - observed / expected disorder; null without any mark."),
  interval,
  observedDisorder: z.number().nonnegative(),
  expectedDisorder: z.number().nonnegative(),
  samples: count.describe("How often annotators were shuffled for the expected disorder."),
});

export const agreementFile = z.strictObject({
  ...head,
  task: z.literal("agreement"),
  unmarkedArticles: count.describe("Articles in which nobody marked anything."),
  annotators: z.array(name).min(2).describe("Names of the files."),
  overall: z.strictObject(techniqueAgreement).describe("Is there any mark at all?"),
  techniques: z.array(z.strictObject({ technique: name, ...techniqueAgreement })).describe("By name."),
  pairs: z.array(pairAgreement),
  gamma: gammaAgreement.optional().describe("Mathet et al. 2015; for two annotators."),
});

export const evaluationFile = z
  .discriminatedUnion("task", [comparisonFile, agreementFile])
  .meta({ title: "rhetoscope evaluate --format json" });

export type ComparisonFile = z.infer<typeof comparisonFile>;
export type AgreementFile = z.infer<typeof agreementFile>;
export type EvaluationFile = z.infer<typeof evaluationFile>;
