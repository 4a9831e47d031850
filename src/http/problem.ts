/** Problem details (RFC 9457): the one form in which this server says that something is wrong, and the table behind it. */
import { STATUS_CODES } from "node:http";
import type { FastifyReply } from "fastify";
import * as z from "zod";

/** Every kind of problem and its status. */
export const PROBLEM_STATUS = {
  "invalid-json": 400,
  "invalid-request": 400,
  "not-found": 404,
  "method-not-allowed": 405,
  "request-timeout": 408,
  "too-large": 413,
  "media-type": 415,
  "wrong-host": 421,
  "long-head": 431,
  internal: 500,
  loading: 503,
  stopping: 503,
  "queue-full": 503,
  "timed-out": 503,
  model: 503,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

const problemError = z.strictObject({
  pointer: z.string().describe("JSON Pointer, as a URI fragment, to the part of the body that is not as it should be."),
  detail: z.string(),
});

export const problemSchema = z
  .strictObject({
    type: z.literal("about:blank").describe("The status says what kind of problem it is; `code` says it precisely."),
    title: z.string(),
    status: z.int().min(400).max(599),
    code: z.enum(Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]]),
    detail: z.string().describe("What was expected and what was found."),
    errors: z
      .array(problemError)
      .optional()
      .describe("The first ten places of the body that are not as they should be."),
  })
  .meta({ title: "Problem details (RFC 9457)" });

export type Problem = z.infer<typeof problemSchema>;

export interface ProblemOptions {
  readonly errors?: Problem["errors"];
  /** Seconds after which the client may try again. */
  readonly retryAfter?: number;
  /** Methods that the address has. */
  readonly allow?: readonly string[];
  readonly cause?: unknown;
}

/** Thrown where a request cannot be answered as asked. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, detail: string, { errors, retryAfter, allow, cause }: ProblemOptions = {}) {
    super(detail, { cause });
    const status = PROBLEM_STATUS[code];
    const title = STATUS_CODES[status] ?? "";
    this.problem = { type: "about:blank", title, status, code, detail, ...(errors && { errors }) };
    this.headers = {
      ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
      ...(allow !== undefined && { allow: allow.join(", ") }),
    };
  }
}

export const PROBLEM_TYPE = "application/problem+json";

export function sendProblem(reply: FastifyReply, { problem, headers }: ProblemError): FastifyReply {
  return reply.code(problem.status).headers(headers).type(PROBLEM_TYPE).send(JSON.stringify(problem));
}

/** How a route's problems of these statuses are told in its description. */
export function describeProblems<Status extends number>(statuses: Readonly<Record<Status, string>>) {
  const responses = Object.entries<string>(statuses).map(([status, description]) => [
    status,
    { description, content: { [PROBLEM_TYPE]: { schema: problemSchema } } },
  ]);
  return Object.fromEntries(responses) as Record<
    Status,
    { description: string; content: Record<typeof PROBLEM_TYPE, { schema: typeof problemSchema }> }
  >;
}
