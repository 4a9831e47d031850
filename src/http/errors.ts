/** The one table from what went wrong to its problem, for every way in which Fastify tells it. */
import type { Socket } from "node:net";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { isRhetoscopeError } from "../errors.js";
import { ClientGone } from "./compute.js";
import { PROBLEM_TYPE, type Problem, ProblemError, sendProblem } from "./problem.js";

const MOST_PLACES = 10;
const LONGEST_FOUND = 60;

/** @param error whatever was thrown. @param body what the request held, as far as it was parsed */
export function problemOf(error: unknown, bodyLimit: number, body?: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(error.validation, body);
  if (isRhetoscopeError(error))
    return new ProblemError(error.code === "input" ? "invalid-request" : "model", error.message);
  switch ((error as FastifyError).code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return new ProblemError("too-large", `expected a body of at most ${bodyLimit} bytes, found more`);
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return new ProblemError("media-type", "expected a body of the media type application/json, found another");
    case "FST_ERR_CTP_EMPTY_JSON_BODY":
      return new ProblemError("invalid-json", "expected JSON, found nothing");
    case "FST_ERR_CTP_INVALID_CONTENT_LENGTH":
      return new ProblemError("invalid-request", "expected a body as long as its Content-Length says, found another");
    case "FST_ERR_BAD_URL":
      return new ProblemError("invalid-request", "expected an address whose % escapes are UTF-8, found another");
  }
  return new ProblemError("internal", "a bug of rhetoscope; the server's log says where", { cause: error });
}

interface Issue {
  readonly instancePath: string;
  readonly message?: string | undefined;
}

function invalid(issues: readonly Issue[], body: unknown): ProblemError {
  const errors: NonNullable<Problem["errors"]> = issues.slice(0, MOST_PLACES).map((issue) => {
    const { instancePath, message = "not as the schema says" } = issue;
    return { pointer: `#${instancePath}`, detail: message + tellFound(message, valueAt(body, instancePath)) };
  });
  const [first] = errors;
  const detail = first === undefined ? "not as the schema says" : `${first.pointer}: ${first.detail}`;
  return new ProblemError("invalid-request", detail, { errors });
}

/** What the schema's message leaves out, where it fits into a line. */
function tellFound(message: string, value: unknown): string {
  if (/received|found/.test(message) || value === undefined || Object(value) === value) return "";
  const found = JSON.stringify(value);
  return `, found ${found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found}`;
}

/** @param path a JSON Pointer whose keys need no escapes, as all of our schemas' */
function valueAt(body: unknown, path: string): unknown {
  return path
    .split("/")
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], body);
}

/** What is thrown anywhere, and addresses and methods that there are not. Call it before any route is added. */
export function answerProblems(app: FastifyInstance, bodyLimit: number): void {
  const methods = new Map<string, Set<string>>();
  app.addHook("onRoute", ({ url, method }) => {
    const known = methods.get(url) ?? new Set<string>();
    for (const name of [method].flat()) known.add(name);
    methods.set(url, known);
  });
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof ClientGone) return reply.hijack();
    const problem = problemOf(error, bodyLimit, request.body);
    if (problem.problem.code === "internal" || problem.problem.code === "model") request.log.error({ err: error });
    return sendProblem(reply, problem);
  });
  // before any body is read: what is wrong with it does not matter then
  app.addHook("onRequest", async ({ is404, url, method }) => {
    if (is404) throw notFound(methods.get(url.split("?", 1)[0] ?? ""), method);
  });
  app.setNotFoundHandler(({ method }, reply) => sendProblem(reply, notFound(undefined, method)));
}

/** @param known methods of the address, if there is such an address */
function notFound(known: ReadonlySet<string> | undefined, method: string): ProblemError {
  if (known === undefined) return new ProblemError("not-found", "expected an address of this server, found another");
  const allow = [...known].sort();
  const detail = `expected one of the methods ${allow.join(", ")}, found ${method}`;
  return new ProblemError("method-not-allowed", detail, { allow });
}

/** For addresses that the router cannot read. */
export function answerFrameworkError(bodyLimit: number) {
  return (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
    sendProblem(reply, problemOf(error, bodyLimit));
  };
}

/** For what is not HTTP, too long a head, or too slow: there is no request to answer, only a connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const { problem } = connectionProblem(error.code);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

function connectionProblem(code: string | undefined): ProblemError {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT")
    return new ProblemError("request-timeout", "expected the whole request in time, found a part of it");
  if (code === "HPE_HEADER_OVERFLOW")
    return new ProblemError("long-head", "expected a shorter head, found over 16 KiB");
  return new ProblemError("invalid-request", "expected an HTTP request, found something else");
}
