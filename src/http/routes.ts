/** What the routes that compute have in common. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { checkPlace } from "./compute.js";
import { describeProblems } from "./problem.js";
import type { Service } from "./service.js";

export const COMPUTING_PROBLEMS = describeProblems({
  400: "The body is not JSON or not as the schema says.",
  413: "The body or the text is too long.",
  415: "The body's media type is not application/json.",
  503: "No place in the queue, time over, model not loaded, or stopping; Retry-After says when to try again.",
});

/** Turns a request away before its body is read, when there is no place for a text. */
export function takesText(service: Service) {
  return async (_request: FastifyRequest, _reply: FastifyReply): Promise<void> => {
    checkPlace(service);
  };
}
