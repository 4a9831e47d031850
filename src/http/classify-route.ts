/** `POST /v1/classify`: a text and spans in, the technique of each span out. */
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import * as z from "zod";
import { CATEGORIES } from "../techniques/category.js";
import { categoriesOfClass } from "../techniques/model-class.js";
import { mapOffsets, type OffsetMap, spanToCodePoints, spanToUtf16 } from "../text/offsets.js";
import type { Span } from "../text/span.js";
import { compute } from "./compute.js";
import { ProblemError } from "./problem.js";
import { readRequestText, requestText } from "./request-text.js";
import { COMPUTING_PROBLEMS, takesText } from "./routes.js";
import type { Service } from "./service.js";

const MOST_SPANS = 10_000;
const UNITS = ["utf16", "codepoints"] as const;

const offset = z.int().nonnegative();
const offsetUnit = z.enum(UNITS).describe("What offsets count: UTF-16 code units, or Unicode code points.");

const classifyRequest = z
  .strictObject({
    text: requestText,
    spans: z
      .array(z.strictObject({ start: offset, end: offset }))
      .max(MOST_SPANS)
      .describe("Half-open: start < end <= length of the text. They may overlap, and one may stand several times."),
    unit: offsetUnit.default("utf16"),
  })
  .meta({ title: "A text, and the spans to name" });

const classifyAnswer = z
  .strictObject({
    schemaVersion: z.literal(1),
    offsetUnit,
    engine: z.string(),
    model: z.strictObject({ name: z.string(), sha256: z.string() }),
    spans: z
      .array(
        z.strictObject({
          start: offset,
          end: offset,
          quote: z.string(),
          technique: z.string(),
          categories: z.array(z.enum(CATEGORIES)),
          score: z.number().min(0).max(1).describe("Probability of the technique, given that the span holds one."),
        }),
      )
      .describe("One for each span of the request, in their order."),
  })
  .meta({ title: "The technique of each span" });

export function addClassifyRoute(app: FastifyInstance, service: Service): void {
  app.withTypeProvider<ZodTypeProvider>().post(
    "/v1/classify",
    {
      onRequest: takesText(service),
      schema: {
        operationId: "classify",
        summary: "Name the technique of given spans",
        description: "A span that stands n times gets its n best techniques.",
        body: classifyRequest,
        response: { 200: classifyAnswer, ...COMPUTING_PROBLEMS },
      },
    },
    async (request, reply) => {
      const { text: given, spans: asked, unit } = request.body;
      const text = readRequestText(given);
      const map = unit === "codepoints" ? mapOffsets(text) : undefined;
      const spans = readSpans(asked, map?.codePointLength ?? text.length, map);
      const [pool, named] = await compute(service, reply, async (free, signal) => {
        return [free, await free.classify(text, spans, signal)] as const;
      });
      const { name, sha256 } = pool.model;
      return {
        schemaVersion: 1 as const,
        offsetUnit: unit,
        engine: pool.engine.name,
        model: { name, sha256 },
        spans: named.map(({ start, end, technique, score }) => ({
          ...(map === undefined ? { start, end } : spanToCodePoints(map, { start, end })),
          quote: text.slice(start, end),
          technique,
          categories: categoriesOfClass(service.techniques, technique),
          score: Number(score.toFixed(4)),
        })),
      };
    },
  );
}

/** The spans in UTF-16 code units. @throws ProblemError naming the first that is empty, reversed or leaves the text */
function readSpans(spans: readonly Span[], length: number, map: OffsetMap | undefined): Span[] {
  const at = spans.findIndex(({ start, end }) => end <= start || end > length);
  const wrong = spans[at];
  if (wrong !== undefined) {
    const detail = `expected 0 <= start < end <= ${length}, found ${wrong.start} to ${wrong.end}`;
    throw new ProblemError("invalid-request", `span ${at}: ${detail}`, {
      errors: [{ pointer: `#/spans/${at}`, detail }],
    });
  }
  return spans.map((span) => (map === undefined ? span : spanToUtf16(map, span)));
}
