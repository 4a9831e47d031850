/** `GET /healthz` and `GET /readyz`, for those who keep the service running: is it alive, does it take texts? */
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import * as z from "zod";
import { checkLoaded, checkRunning } from "./compute.js";
import { describeProblems } from "./problem.js";
import type { Service } from "./service.js";

/** Addresses that are answered as usual while the service stops. */
export const HEALTH = ["/healthz", "/readyz"] as const;

const alive = z.strictObject({ status: z.literal("ok") });

const ready = z.strictObject({
  status: z.literal("ready"),
  texts: z.int().nonnegative().describe("Texts that are being read or wait for it."),
});

export function addHealthRoutes(app: FastifyInstance, service: Service): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  routes.get(
    "/healthz",
    {
      schema: { operationId: "health", summary: "The server answers, whatever it computes", response: { 200: alive } },
    },
    async () => ({ status: "ok" as const }),
  );
  routes.get(
    "/readyz",
    {
      schema: {
        operationId: "readiness",
        summary: "The model is loaded and texts are taken",
        response: { 200: ready, ...describeProblems({ 503: "The model is being loaded, or the server is stopping." }) },
      },
    },
    async () => {
      checkRunning(service);
      checkLoaded(service);
      return { status: "ready" as const, texts: service.queue.length() };
    },
  );
}
