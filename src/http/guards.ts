/** What keeps other people's pages away from a server on this machine, and tells browsers what our own may do. */
import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";
import { PAGE_POLICY } from "./page-policy.js";
import { ProblemError } from "./problem.js";

const LOOPBACK_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** True for a host that no other machine can reach. */
export function isLoopback(host: string): boolean {
  return /^(localhost|::1|127(\.\d{1,3}){3})$/i.test(host);
}

/**
 * On loopback a page of anyone's could reach us under a name of its own that leads to 127.0.0.1 (DNS rebinding): the
 * request then names that host.
 */
export function checkHost(app: FastifyInstance): void {
  app.addHook("onRequest", async ({ headers }) => {
    if (LOOPBACK_NAMES.test(headers.host ?? "")) return;
    throw new ProblemError("wrong-host", "expected the host localhost, 127.0.0.1 or [::1], found another");
  });
}

export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers({
      "content-security-policy": PAGE_POLICY,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
  });
}

/** Lets pages of the named origins read answers; without any, browsers keep them from all pages but our own. */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const exposedHeaders = ["Retry-After"];
  await app.register(cors, { origin: [...origins], methods: ["GET", "POST"], exposedHeaders, strictPreflight: false });
}
