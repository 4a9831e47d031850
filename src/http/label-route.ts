/** `POST /v1/label`: one text in, the command line's JSON for it out. */
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import * as z from "zod";
import { describeFindings } from "../formats/describe-findings.js";
import { createJsonWriter } from "../formats/label-json.js";
import { labelFile } from "../formats/label-schema.js";
import type { LabelledText } from "../formats/labelled-text.js";
import type { AnalyzerPool } from "../platform/analyzer-pool.js";
import { compute } from "./compute.js";
import { readRequestText, requestText } from "./request-text.js";
import { COMPUTING_PROBLEMS, takesText } from "./routes.js";
import type { Service } from "./service.js";

/** @param ids techniques of the model */
export function labelRequest(ids: readonly string[]) {
  return z
    .strictObject({
      text: requestText,
      id: z.string().default("text").describe("What the answer calls the text."),
      point: z
        .enum(["balanced", "careful"])
        .default("balanced")
        .describe("The operating point; careful: fewer marks, more of them right."),
      minConfidence: z.number().min(0).max(1).default(0).describe("Only marks of at least this probability."),
      techniques: z.array(z.enum(ids)).min(1).optional().describe("Only these techniques; all where it is missing."),
      explain: z.boolean().default(false).describe("Say why each was marked."),
      force: z.boolean().default(false).describe("Label the text though it does not look like the model's language."),
    })
    .meta({ title: "A text to label, and how" });
}

export function addLabelRoute(app: FastifyInstance, service: Service): void {
  app.withTypeProvider<ZodTypeProvider>().post(
    "/v1/label",
    {
      onRequest: takesText(service),
      schema: {
        operationId: "label",
        summary: "Find the techniques in a text",
        description: "Answers what `rhetoscope label --format json` writes for this one text.",
        body: labelRequest(service.model.techniques),
        response: { 200: labelFile, ...COMPUTING_PROBLEMS },
      },
    },
    async (request, reply) => {
      const { text: given, id, point, minConfidence, techniques, explain, force } = request.body;
      const text = readRequestText(given);
      const options = { point, minimumScore: minConfidence, explain, force, ...(techniques && { techniques }) };
      const [pool, analysis] = await compute(service, reply, async (free, signal) => {
        return [free, await free.analyze(text, options, signal)] as const;
      });
      const { confidence } = service.model;
      const labelled = describeFindings({ id, text }, analysis, { confidence, techniques: service.techniques });
      // written as the command line writes it: a string is sent as it is
      return reply.type("application/json").send(writeFile(labelled, pool, service) as never);
    },
  );
}

function writeFile(text: LabelledText, { engine, model }: AnalyzerPool, { version, techniques }: Service): string {
  const { name, sha256 } = model;
  const writer = createJsonWriter({ version, engine: engine.name, model: { name, sha256 }, techniques });
  return writer.open() + writer.write(text) + writer.close();
}
