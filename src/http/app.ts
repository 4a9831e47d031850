/** The whole service as one Fastify application that listens nowhere yet: tests hand it requests without a port. */
import { setTimeout as sleep } from "node:timers/promises";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { ModelFacts } from "../platform/model-facts.js";
import type { Technique } from "../techniques/technique.js";
import { addAboutRoutes } from "./about-routes.js";
import { takeJsonOnly } from "./body.js";
import { addClassifyRoute } from "./classify-route.js";
import { checkRunning } from "./compute.js";
import { answerClientError, answerFrameworkError, answerProblems } from "./errors.js";
import { addSecurityHeaders, allowOrigins, checkHost } from "./guards.js";
import { addHealthRoutes, HEALTH } from "./health-routes.js";
import { addLabelRoute } from "./label-route.js";
import { describeRoutes } from "./openapi.js";
import { createQueue, type QueueOptions } from "./queue.js";
import { type LogOptions, logOptions, logRequests } from "./request-log.js";
import type { Service, ServiceState } from "./service.js";
import { addViewRoutes } from "./view-routes.js";

export interface AppOptions {
  /** Of this package. */
  readonly version: string;
  readonly model: ModelFacts;
  /** All cards. */
  readonly techniques: readonly Technique[];
  readonly queue: QueueOptions;
  /** Milliseconds from a text's arrival to its answer. */
  readonly timeout: number;
  /** Bytes. */
  readonly bodyLimit: number;
  /** Only requests that name this machine's own loopback as their host are answered. */
  readonly loopback: boolean;
  /** Origins whose pages may read the answers. */
  readonly corsOrigins: readonly string[];
  /** Where the reading view is built to. */
  readonly viewFolder: string;
  readonly log: LogOptions;
}

export interface App {
  readonly http: FastifyInstance;
  /** Hand it the pool once the model is loaded. */
  readonly state: ServiceState;
  /** Turns new requests away and resolves when those that were taken are answered. */
  drain(): Promise<void>;
}

/** Milliseconds in which a whole request has to arrive. */
const ARRIVAL = 60_000;
/** Milliseconds that a request may still take to arrive once the service stops and nothing is computed any more. */
const LATE = 5_000;

export async function createApp(options: AppOptions): Promise<App> {
  const { version, model, techniques, bodyLimit, timeout } = options;
  const state: ServiceState = { pool: undefined, stopping: false };
  const service: Service = { version, model, techniques, queue: createQueue(options.queue), timeout, state };
  const http = Fastify({
    logger: logOptions(options.log),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    requestTimeout: ARRIVAL,
    return503OnClosing: false, // we answer it ourselves, as a problem
    forceCloseConnections: "idle",
    frameworkErrors: answerFrameworkError(bodyLimit),
    clientErrorHandler: answerClientError,
  });
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  logRequests(http);
  addSecurityHeaders(http);
  if (options.loopback) checkHost(http);
  await allowOrigins(http, options.corsOrigins);
  const taken = trackRequests(http, service);
  answerProblems(http, bodyLimit);
  takeJsonOnly(http);
  await describeRoutes(http, version);
  addLabelRoute(http, service);
  addClassifyRoute(http, service);
  addAboutRoutes(http, service);
  addHealthRoutes(http, service);
  await addViewRoutes(http, options.viewFolder);
  await http.ready();
  const drain = async () => {
    state.stopping = true;
    const computed = async () => {
      await service.queue.idle();
      await sleep(LATE, undefined, { ref: false });
      await service.queue.idle(); // of requests that arrived meanwhile
    };
    await Promise.race([taken.none(), computed()]);
  };
  return { http, state, drain };
}

/** Counts the requests that are taken and not answered yet; while the service stops, others are turned away. */
function trackRequests(app: FastifyInstance, service: Service): { none(): Promise<void> } {
  const waiting: (() => void)[] = [];
  let taken = 0;
  app.addHook("onRequest", async ({ routeOptions }, reply) => {
    if (service.state.stopping) {
      reply.header("connection", "close");
      if (!HEALTH.some((address) => address === routeOptions.url)) checkRunning(service);
    }
    taken++;
    reply.raw.once("close", () => {
      if (--taken === 0) for (const resolve of waiting.splice(0)) resolve();
    });
  });
  return { none: () => (taken === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))) };
}
