/** `GET /v1/techniques` and `GET /v1/model`: what can be marked, and what marks it. */
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import * as z from "zod";
import { CATEGORIES } from "../techniques/category.js";
import type { Service } from "./service.js";

const offset = z.int().nonnegative();
const probability = z.number().min(0).max(1);

const card = z.looseObject({
  id: z.string(),
  name: z.string(),
  modelClass: z
    .string()
    .nullable()
    .describe("The technique that marks carry for it; null when the model never marks it."),
  neverMarked: z.string().optional().describe("Why the model never marks it."),
  category: z.enum(CATEGORIES),
  definition: z.string(),
  examples: z.array(z.strictObject({ text: z.string(), start: offset, end: offset })),
  lookAlikes: z.array(z.strictObject({ text: z.string(), why: z.string() })),
  rewrite: z.strictObject({ of: offset.describe("Index of the example."), text: z.string() }),
  question: z.string(),
  doesNotMean: z.string(),
  confusedWith: z.array(z.string()),
  source: z.string(),
});

const techniquesAnswer = z
  .strictObject({ schemaVersion: z.literal(1), techniques: z.array(card) })
  .meta({ title: "The cards of all techniques" });

const point = z.strictObject({
  threshold: probability.describe("A token is marked from this probability of being inside a span on."),
  minimumScore: probability.describe("Marks below it are dropped."),
  minimumScores: z
    .record(z.string(), probability)
    .optional()
    .describe("Besides, the least of each technique; those that are missing are never marked. Without it, all are."),
});

const modelAnswer = z
  .strictObject({
    schemaVersion: z.literal(1),
    version: z.string().describe("Of rhetoscope."),
    name: z.string(),
    language: z.string().describe("ISO 639-3 of the language that it reads."),
    sha256: z.string().describe("Of its weights."),
    engine: z
      .strictObject({ name: z.enum(["wasm", "native"]), version: z.string(), reason: z.string() })
      .nullable()
      .describe("What computes, and why; null until the model is loaded."),
    techniques: z.array(z.string()).describe("Ids of the techniques that it marks."),
    points: z.strictObject({ balanced: point, careful: point }).describe("Its operating points."),
    confidence: z
      .strictObject({ likely: probability, possible: probability })
      .describe("Lowest scores that are called likely, and possible; below, a mark is weak."),
    training: z.record(z.string(), z.unknown()).describe("What it was trained on and how."),
    measured: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe(
        "What was measured of its recipe, on articles that the tested models had not learned from (metrics.json); null for one never measured.",
      ),
  })
  .meta({ title: "The model" });

export function addAboutRoutes(app: FastifyInstance, service: Service): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  routes.get(
    "/v1/techniques",
    {
      schema: {
        operationId: "techniques",
        summary: "The cards: what each technique is, with examples, look-alikes and a question to ask",
        response: { 200: techniquesAnswer },
      },
    },
    // the cards are readonly, which the type of an answer cannot say
    async () => ({ schemaVersion: 1 as const, techniques: service.techniques as unknown as z.infer<typeof card>[] }),
  );
  routes.get(
    "/v1/model",
    {
      schema: {
        operationId: "model",
        summary: "The model: what it reads, what it marks, how well",
        response: { 200: modelAnswer },
      },
    },
    async () => {
      const { model, version, state } = service;
      const engine = state.pool === undefined ? null : state.pool.engine;
      return { schemaVersion: 1 as const, version, ...model, techniques: [...model.techniques], engine };
    },
  );
}
