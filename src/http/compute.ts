/** Work for a request in its turn, given up when nobody waits for it any more. */
import type { FastifyReply } from "fastify";
import type { AnalyzerPool } from "../platform/analyzer-pool.js";
import { ProblemError } from "./problem.js";
import { QueueFull } from "./queue.js";
import type { Service } from "./service.js";

/** The client has gone: its text is left off, and its answer goes nowhere. */
export class ClientGone extends Error {
  override readonly name = "ClientGone";
}

/** @throws ProblemError while the model is loaded */
export function checkLoaded({ state }: Pick<Service, "state">): AnalyzerPool {
  if (state.pool !== undefined) return state.pool;
  throw new ProblemError("loading", "expected the model to be loaded, found it loading", { retryAfter: 1 });
}

/** @throws ProblemError while the service stops */
export function checkRunning({ state }: Pick<Service, "state">): void {
  if (!state.stopping) return;
  throw new ProblemError("stopping", "expected a server that runs, found it stopping: it finishes what it has taken");
}

/** @throws ProblemError when the model is not loaded yet or the queue is full */
export function checkPlace(service: Service): AnalyzerPool {
  const pool = checkLoaded(service);
  if (service.queue.full()) throw queueFull(service.queue);
  return pool;
}

/**
 * Does the work in its turn. It is given up when the client goes and when the service's time for a text is over.
 * @throws ProblemError when there is no place or the time is over, ClientGone, or what the work throws
 */
export async function compute<T>(
  service: Service,
  reply: FastifyReply,
  work: (pool: AnalyzerPool, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const pool = checkPlace(service);
  const { queue, timeout } = service;
  const controller = new AbortController();
  const { raw } = reply;
  const leave = () => controller.abort(new ClientGone("the client has gone"));
  let begun = false;
  const giveUp = () => controller.abort(timedOut(service, begun));
  const timer = setTimeout(giveUp, timeout);
  raw.once("close", leave);
  if (raw.destroyed) leave(); // it went while its body was parsed
  try {
    return await queue.run(() => {
      begun = true;
      return work(pool, controller.signal);
    }, controller.signal);
  } catch (error) {
    throw error instanceof QueueFull ? queueFull(queue) : error;
  } finally {
    clearTimeout(timer);
    raw.removeListener("close", leave);
  }
}

function queueFull(queue: Service["queue"]): ProblemError {
  const detail = `expected a place in the queue, found ${queue.length()} texts in it`;
  return new ProblemError("queue-full", detail, { retryAfter: queue.secondsLeft() });
}

function timedOut({ queue, timeout }: Service, begun: boolean): ProblemError {
  const limit = `expected an answer within ${timeout / 1000} s, found`;
  if (begun) return new ProblemError("timed-out", `${limit} the text still being read: send a shorter one`);
  return new ProblemError("timed-out", `${limit} the text still waiting`, { retryAfter: queue.secondsLeft() });
}
