/** The service, asked without a port: what it answers, and how it says what is wrong. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { labelFile } from "../../src/formats/label-schema.js";
import { problemSchema } from "../../src/http/problem.js";
import { readModelFacts } from "../../src/platform/model-facts.js";
import { makeEngines, run } from "../cli/fake-terminal.js";
import { makeFolder } from "../cli/temporary-folder.js";
import { CARDS } from "../support/labelled-text.js";
import { STYLE_TEXTS } from "../support/style-texts.js";
import { type Answer, type AskOptions, ask, MODEL, makeApp } from "./make-app.js";

const TEXT = "A cruel plan. 😀 A cruel end.";

describe("POST /v1/label", () => {
  test("answers what the command line writes for the text, byte for byte", async () => {
    const app = await makeApp();
    const { status, headers, text, json } = await ask(app, "POST /v1/label", { body: { text: TEXT, id: "stdin" } });
    expect({ status, type: headers["content-type"] }).toEqual({ status: 200, type: "application/json; charset=utf-8" });
    expect(text).toBe((await run(["label", "--format", "json"], { stdin: TEXT })).out);
    expect(labelFile.parse(json).texts[0]?.annotations.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      "cruel",
      "cruel",
    ]);
  });

  test.each(STYLE_TEXTS)("any text: $name", async ({ text }) => {
    const body = { text: `${text}cruel${text}` };
    const { json } = await ask(await makeApp(), "POST /v1/label", { body });
    const [labelled] = labelFile.parse(json).texts;
    expect(labelled?.id).toBe("text");
    expect(labelled?.annotations.map(({ start, end }) => body.text.slice(start, end))).toEqual(["cruel"]);
  });

  test("hands the options on", async () => {
    const asked: unknown[] = [];
    const analyze = async (_text: string, options: unknown) => {
      asked.push(options);
      return { language: "eng", readable: true, annotations: [] };
    };
    const app = await makeApp({}, { analyze });
    await ask(app, "POST /v1/label", { body: { text: "" } });
    const chosen = { point: "careful", minConfidence: 0.5, techniques: ["Doubt"], explain: true, force: true };
    await ask(app, "POST /v1/label", { body: { text: "", ...chosen } });
    expect(asked).toEqual([
      { point: "balanced", minimumScore: 0, explain: false, force: false },
      { point: "careful", minimumScore: 0.5, techniques: ["Doubt"], explain: true, force: true },
    ]);
  });

  test("offsets are of the text without its byte-order mark, as the command line has it", async () => {
    const { json } = await ask(await makeApp(), "POST /v1/label", { body: { text: "\uFEFFcruel" } });
    expect(json.texts[0].annotations[0]).toMatchObject({ start: 0, end: 5, quote: "cruel" });
  });

  test("another language is not labelled, and says so", async () => {
    const app = await makeApp();
    const ofText = async (body: object) => (await ask(app, "POST /v1/label", { body })).json.texts[0].language;
    expect(await ofText({ text: "Die Straße ist cruel." })).toBe("deu");
    expect(await ofText({ text: "Die Straße ist cruel.", force: true })).toBe("eng");
  });
});

describe("POST /v1/classify", () => {
  const text = "😀 Cafe\u0301, a cruel end";
  test.each([
    { unit: "utf16", start: text.indexOf("cruel") },
    { unit: "codepoints", start: text.indexOf("cruel") - 1 },
  ])("offsets in $unit", async ({ unit, start }) => {
    const spans = [
      { start, end: start + 5 },
      { start: 0, end: unit === "utf16" ? 2 : 1 },
    ];
    const { status, json } = await ask(await makeApp(), "POST /v1/classify", { body: { text, spans, unit } });
    expect(status).toBe(200);
    expect(json).toMatchObject({ schemaVersion: 1, offsetUnit: unit, engine: "wasm", model: { name: "fake" } });
    expect(json.spans).toEqual([
      { ...spans[0], quote: "cruel", technique: "Doubt", categories: expect.any(Array), score: 0.5 },
      { ...spans[1], quote: "😀", technique: "Doubt", categories: expect.any(Array), score: 0.5 },
    ]);
  });

  test.each([
    { name: "empty", span: { start: 2, end: 2 } },
    { name: "reversed", span: { start: 3, end: 2 } },
    { name: "over the end", span: { start: 0, end: 6 } },
  ])("a span that is $name: 400", async ({ span }) => {
    const body = { text: "abc😀", spans: [{ start: 0, end: 1 }, span], unit: "utf16" };
    const { status, json } = await ask(await makeApp(), "POST /v1/classify", { body });
    expect({ status, code: json.code }).toEqual({ status: 400, code: "invalid-request" });
    expect(json.errors).toEqual([
      { pointer: "#/spans/1", detail: `expected 0 <= start < end <= 5, found ${span.start} to ${span.end}` },
    ]);
  });

  test("without spans there is nothing to name", async () => {
    const { json } = await ask(await makeApp(), "POST /v1/classify", { body: { text, spans: [] } });
    expect(json.spans).toEqual([]);
  });
});

describe("what is told of the service", () => {
  test("the cards", async () => {
    const { status, json } = await ask(await makeApp(), "GET /v1/techniques");
    expect(status).toBe(200);
    expect(json.techniques).toEqual(CARDS);
  });

  test("the model, before and after it is loaded", async () => {
    const app = await makeApp({}, null);
    const expected = { schemaVersion: 1, version: "1.2.3", ...MODEL };
    expect((await ask(app, "GET /v1/model")).json).toEqual({ ...expected, engine: null });
    const loaded = await makeApp();
    expect((await ask(loaded, "GET /v1/model")).json).toMatchObject({ ...expected, engine: { name: "wasm" } });
    const shipped = await readModelFacts();
    const { status, json } = await ask(await makeApp({ model: shipped }, null), "GET /v1/model");
    expect({ status, json }).toMatchObject({ status: 200, json: JSON.parse(JSON.stringify(shipped)) });
  });

  test("alive at once, ready when the model is loaded", async () => {
    const app = await makeApp({}, null);
    expect((await ask(app, "GET /healthz")).json).toEqual({ status: "ok" });
    expect(await ask(app, "GET /readyz")).toMatchObject({ status: 503, json: { code: "loading" } });
    const label = await ask(app, "POST /v1/label", { body: { text: "" } });
    expect(label).toMatchObject({ status: 503, json: { code: "loading" }, headers: { "retry-after": "1" } });
    expect((await ask(await makeApp(), "GET /readyz")).json).toEqual({ status: "ready", texts: 0 });
  });

  test("OpenAPI 3.1 with every route, made from the schemas", async () => {
    const { json } = await ask(await makeApp(), "GET /openapi.json");
    expect(json.openapi).toBe("3.1.0");
    expect(Object.keys(json.paths).sort()).toEqual(
      ["/healthz", "/readyz", "/v1/classify", "/v1/label", "/v1/model", "/v1/techniques"].sort(),
    );
    const { properties, required, additionalProperties } =
      json.paths["/v1/label"].post.requestBody.content["application/json"].schema;
    expect({ required, additionalProperties }).toEqual({ required: ["text"], additionalProperties: false });
    expect(properties.techniques.items.enum).toEqual(MODEL.techniques);
  });
});

interface Refused {
  readonly name: string;
  readonly what: string;
  readonly options?: AskOptions;
  readonly status: number;
  readonly code: string;
  /** A piece of the detail. */
  readonly said: string;
}

const json = (body: string | Buffer): AskOptions => ({ body });
const LABEL = "POST /v1/label";
const REFUSED: readonly Refused[] = [
  { name: "no such address", what: "GET /v2/label", status: 404, code: "not-found", said: "expected an address" },
  { name: "another method", what: "GET /v1/label", status: 405, code: "method-not-allowed", said: "POST, found GET" },
  { name: "a method of none", what: "DELETE /healthz", status: 405, code: "method-not-allowed", said: "GET, HEAD" },
  {
    name: "a method with a body",
    what: "PUT /v1/label",
    options: { body: "a", headers: { "content-type": "text/plain" } },
    status: 405,
    code: "method-not-allowed",
    said: "found PUT",
  },
  { name: "a query", what: "QUERY /healthz", status: 405, code: "method-not-allowed", said: "found QUERY" },
  { name: "an escape that is no UTF-8", what: "GET /%ff", status: 400, code: "invalid-request", said: "% escapes" },
  {
    name: "another media type",
    what: LABEL,
    options: { body: "text=a", headers: { "content-type": "text/plain" } },
    status: 415,
    code: "media-type",
    said: "application/json",
  },
  {
    name: "a form",
    what: LABEL,
    options: { body: "text=a", headers: { "content-type": "application/x-www-form-urlencoded" } },
    status: 415,
    code: "media-type",
    said: "application/json",
  },
  { name: "no body", what: LABEL, status: 400, code: "invalid-request", said: "expected object" },
  { name: "an empty body", what: LABEL, options: json(""), status: 400, code: "invalid-json", said: "found nothing" },
  { name: "white space", what: LABEL, options: json(" \n"), status: 400, code: "invalid-json", said: "found nothing" },
  {
    name: "no JSON",
    what: LABEL,
    options: json("secret words"),
    status: 400,
    code: "invalid-json",
    said: "something else",
  },
  {
    name: "JSON with a mistake",
    what: LABEL,
    options: json('{"text":"a" "id":"b"}'),
    status: 400,
    code: "invalid-json",
    said: "at character 12",
  },
  {
    name: "JSON that is cut",
    what: LABEL,
    options: json('{"text"'),
    status: 400,
    code: "invalid-json",
    said: "character 7",
  },
  {
    name: "JSON with a trap",
    what: LABEL,
    options: json('{"text":"a","__proto__":{}}'),
    status: 400,
    code: "invalid-request",
    said: "__proto__",
  },
  {
    name: "not UTF-8",
    what: LABEL,
    options: json(Buffer.from('{"text":"caf\u00e9"}', "latin1")),
    status: 400,
    code: "invalid-json",
    said: "not UTF-8",
  },
  {
    name: "UTF-16",
    what: LABEL,
    options: json(Buffer.from('\uFEFF{"text":"a"}', "utf16le")),
    status: 400,
    code: "invalid-json",
    said: "not UTF-8",
  },
  {
    name: "no object",
    what: LABEL,
    options: json("[]"),
    status: 400,
    code: "invalid-request",
    said: "expected object, received array",
  },
  {
    name: "nothing in it",
    what: LABEL,
    options: json("null"),
    status: 400,
    code: "invalid-request",
    said: "expected object, received null",
  },
  {
    name: "no text",
    what: LABEL,
    options: json("{}"),
    status: 400,
    code: "invalid-request",
    said: "#/text: Invalid input: expected string",
  },
  {
    name: "text that is a number",
    what: LABEL,
    options: json('{"text":1}'),
    status: 400,
    code: "invalid-request",
    said: "#/text: Invalid input: expected string, received number",
  },
  {
    name: "an unknown option",
    what: LABEL,
    options: json('{"text":"a","treshold":1}'),
    status: 400,
    code: "invalid-request",
    said: "treshold",
  },
  {
    name: "an unknown point",
    what: LABEL,
    options: json('{"text":"a","point":"bold"}'),
    status: 400,
    code: "invalid-request",
    said: '"careful", found "bold"',
  },
  {
    name: "an unknown technique",
    what: LABEL,
    options: json('{"text":"a","techniques":["Doubt","doubt"]}'),
    status: 400,
    code: "invalid-request",
    said: "#/techniques/1",
  },
  {
    name: "no technique at all",
    what: LABEL,
    options: json('{"text":"a","techniques":[]}'),
    status: 400,
    code: "invalid-request",
    said: "#/techniques",
  },
  {
    name: "a probability over 1",
    what: LABEL,
    options: json('{"text":"a","minConfidence":1.5}'),
    status: 400,
    code: "invalid-request",
    said: "#/minConfidence: Too big: expected number to be <=1, found 1.5",
  },
  {
    name: "a probability that is none",
    what: LABEL,
    options: json('{"text":"a","minConfidence":"0.5"}'),
    status: 400,
    code: "invalid-request",
    said: "#/minConfidence",
  },
  {
    name: "a NUL in the text",
    what: LABEL,
    options: json('{"text":"a\\u0000b"}'),
    status: 400,
    code: "invalid-request",
    said: "found a NUL",
  },
  {
    name: "half a pair in the text",
    what: LABEL,
    options: json('{"text":"a\\ud83db"}'),
    status: 400,
    code: "invalid-request",
    said: "UTF-16 offset 1",
  },
  {
    name: "too long a body",
    what: LABEL,
    options: { body: { text: "a".repeat(10_000) } },
    status: 413,
    code: "too-large",
    said: "at most 10000 bytes",
  },
  {
    name: "what the analyzer refuses",
    what: LABEL,
    options: { body: { text: "refuse" } },
    status: 400,
    code: "invalid-request",
    said: "refused",
  },
  { name: "a bug", what: LABEL, options: { body: { text: "throw" } }, status: 500, code: "internal", said: "a bug" },
  {
    name: "a span that is none",
    what: "POST /v1/classify",
    options: json('{"text":"a","spans":[{"start":0.5,"end":1}]}'),
    status: 400,
    code: "invalid-request",
    said: "#/spans/0/start",
  },
  {
    name: "an unknown unit",
    what: "POST /v1/classify",
    options: json('{"text":"a","spans":[],"unit":"bytes"}'),
    status: 400,
    code: "invalid-request",
    said: "#/unit",
  },
  {
    name: "too many spans",
    what: "POST /v1/classify",
    options: json(`{"text":"a","spans":[${Array(10_001).fill('{"start":0,"end":1}').join()}]}`),
    status: 413,
    code: "too-large",
    said: "bytes",
  },
];

test.each(REFUSED)("$name: $status as problem details", async ({ what, options, status, code, said }) => {
  const answer: Answer = await ask(await makeApp(), what, options);
  expect({ status: answer.status, type: answer.headers["content-type"] }).toEqual({
    status,
    type: "application/problem+json; charset=utf-8",
  });
  const problem = problemSchema.parse(answer.json);
  expect(problem).toMatchObject({ status, code });
  expect(problem.detail).toContain(said);
});

test("405 says which methods there are", async () => {
  expect((await ask(await makeApp(), "PUT /v1/label")).headers.allow).toBe("POST");
});

test("HEAD answers without a body", async () => {
  expect(await ask(await makeApp(), "HEAD /v1/techniques")).toMatchObject({ status: 200, text: "" });
});

test("at most ten places are told", async () => {
  const body = { text: "a", spans: Array(50).fill({ start: -1, end: 1 }) };
  expect((await ask(await makeApp(), "POST /v1/classify", { body })).json.errors).toHaveLength(10);
});

test("a text that is over the longest one: 413, whatever the limit of the body", async () => {
  const app = await makeApp({ bodyLimit: 10_000_000 });
  const { status, json: problem } = await ask(app, LABEL, { body: { text: "a".repeat(2_000_001) } });
  expect({ status, code: problem.code }).toEqual({ status: 413, code: "too-large" });
  expect(problem.detail).toContain("found 2000001");
});

describe("the host", () => {
  test.each(["localhost", "localhost:8080", "LOCALHOST:1", "127.0.0.1:80", "[::1]:8080"])(
    "%s is ours",
    async (host) => {
      expect((await ask(await makeApp(), "GET /healthz", { headers: { host } })).status).toBe(200);
    },
  );
  test.each(["example.org", "localhost.example.org", "127.0.0.1.example.org:80", "10.0.0.1", "::1", "localhost:80:80"])(
    "%s on loopback: 421",
    async (host) => {
      const { status, json: problem } = await ask(await makeApp(), "GET /healthz", { headers: { host } });
      expect({ status, code: problem.code }).toEqual({ status: 421, code: "wrong-host" });
    },
  );
  test("any, where other machines may ask", async () => {
    const app = await makeApp({ loopback: false });
    expect((await ask(app, "GET /healthz", { headers: { host: "example.org" } })).status).toBe(200);
  });
});

describe("pages of other origins", () => {
  const headers = { origin: "https://example.org" };
  test("may not read answers", async () => {
    const app = await makeApp();
    expect((await ask(app, "GET /v1/model", { headers })).headers).not.toHaveProperty("access-control-allow-origin");
    expect((await ask(app, "OPTIONS /v1/label", { headers })).status).toBe(405);
  });
  test("may when they are named, and no others", async () => {
    const app = await makeApp({ corsOrigins: ["https://example.org"] });
    const preflight = {
      ...headers,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    };
    expect((await ask(app, "OPTIONS /v1/label", { headers: preflight })).headers).toMatchObject({
      "access-control-allow-origin": "https://example.org",
      "access-control-allow-headers": "content-type",
    });
    const refused = await ask(app, "POST /v1/label", { headers, body: "{" });
    expect(refused).toMatchObject({ status: 400, headers: { "access-control-allow-origin": "https://example.org" } });
    const other = await ask(app, "GET /v1/model", { headers: { origin: "https://example.com" } });
    expect(other.headers).not.toHaveProperty("access-control-allow-origin");
  });
});

describe("the reading view", () => {
  test("where it is built, with its policy", async () => {
    const viewFolder = makeFolder({ "index.html": "<p>view", "assets/a.js": "1", "assets/a.wasm": "" });
    const app = await makeApp({ viewFolder });
    const page = await ask(app, "GET /");
    expect(page).toMatchObject({ status: 200, text: "<p>view" });
    expect(String(page.headers["content-type"])).toContain("text/html");
    expect(page.headers["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; " +
        "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect((await ask(app, "GET /assets/a.wasm")).headers["content-type"]).toBe("application/wasm");
    expect((await ask(app, "GET /assets/b.js")).json.code).toBe("not-found");
    expect((await ask(app, "GET /../package.json")).status).toBe(404);
    expect((await ask(app, "GET /%2e%2e/package.json")).status).toBe(404);
  });

  test("where it is not: how to build it", async () => {
    const { status, text } = await ask(await makeApp(), "GET /");
    expect(status).toBe(404);
    expect(text).toContain("npm run build:web");
  });
});

test("the log tells routes and durations, and nothing that a user wrote", async () => {
  const { analyze } = await makeEngines().openPool({ jobs: 1 });
  const app = await makeApp(
    {},
    {
      analyze: async (text, options) => {
        if (text.includes("throw")) throw new TypeError(`a bug with ${text}`);
        return analyze(text, options);
      },
    },
  );
  await ask(app, LABEL, { body: { text: "SECRET cruel", id: "SECRET" } });
  await ask(app, LABEL, { body: { text: "SECRET throw" } });
  await ask(app, LABEL, { body: { text: "SECRET refuse" } });
  app.http.log.error(new Error("SECRET"));
  app.http.log.error({ err: new Error("SECRET") });
  await ask(app, LABEL, { body: "SECRET" });
  await ask(app, LABEL, { body: { SECRET: 1 } });
  await ask(app, "GET /SECRET?SECRET=SECRET", { headers: { "user-agent": "SECRET" } });
  await ask(app, "GET /%ffSECRET");
  await ask(app, "GET /v1/model?q=SECRET");
  const lines = app.log.map((line) => JSON.parse(line));
  expect(app.log.join("")).not.toContain("SECRET");
  expect(
    lines.filter(({ route }) => route === "/v1/label").map(({ method, status, msg }) => [method, status, msg]),
  ).toEqual([
    ["POST", 200, "request"],
    ["POST", 500, "request"],
    ["POST", 400, "request"],
    ["POST", 400, "request"],
    ["POST", 400, "request"],
  ]);
  const bug = lines.find(({ err }) => err !== undefined);
  expect(bug).toMatchObject({ msg: "error", err: { type: "TypeError", stack: expect.stringContaining("app.test") } });
});

test("the schemas that this package ships describe the answers", async () => {
  const schema = JSON.parse(readFileSync(new URL("../../docs/schema/label.schema.json", import.meta.url), "utf8"));
  const { json: openapi } = await ask(await makeApp(), "GET /openapi.json");
  const answered = openapi.paths["/v1/label"].post.responses[200].content["application/json"].schema;
  // the OpenAPI plugin writes a constant as an enumeration of one
  const constants = (_key: string, value: unknown) => {
    const { const: only, ...rest } = Object(value);
    return only === undefined ? value : { ...rest, enum: [only] };
  };
  expect(answered.properties).toEqual(JSON.parse(JSON.stringify(schema.properties), constants));
});
