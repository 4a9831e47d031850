/** `label --resume`: wherever a run was cut, the next one ends with the bytes of a run that nobody stopped. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Engines } from "../../src/cli/context.js";
import { Interruption } from "../../src/cli/exit-code.js";
import { type FakeTerminalOptions, makeEngines, run } from "./fake-terminal.js";
import { makeFolder } from "./temporary-folder.js";

/** Good texts, one that the analyzer refuses, and rows that cannot be used, one of them the last. */
const ROWS = [
  '{"id": "a", "text": "a cruel word", "source": "Post"}',
  '{"id": "bad"}',
  '{"id": "b", "text": "cruel 😀 cruel", "source": "Echo"}',
  '{"id": "c", "text": "refuse"}',
  '{"id": "a", "text": "twice"}',
  '{"id": "d", "text": "", "source": "Post"}',
  '{"id": "e", "text": "one\\ntwo cruel"}',
  "no object",
].join("\n");
const FILES = {
  "t.jsonl": ROWS,
  "texts/1.txt": "cruel",
  "texts/2.txt": "none",
  "latin.txt": Uint8Array.of(0xe9, 0x20),
};
const ARGS = ["label", "t.jsonl", "texts", "latin.txt", "--keep-columns", "source", "--format", "jsonl"];
const RESUME = [...ARGS, "--resume", "--output", "out.jsonl"];

function makeRuns(files = FILES) {
  const folder = makeFolder(files);
  const path = (name: string) => join(folder, name);
  return {
    folder,
    path,
    read: (name: string) => readFileSync(path(name), "utf8"),
    label: (args: readonly string[] = RESUME, options: FakeTerminalOptions = {}, engines?: Engines) =>
      run(args, { folder, ...options }, engines),
    files: () =>
      readdirSync(folder)
        .filter((name) => !(name in files) && name !== "texts")
        .sort(),
  };
}

/** A run of which the first bytes are left, as if it had been killed: returns those of the whole. */
async function cutRun(runs: ReturnType<typeof makeRuns>, share: number): Promise<Buffer> {
  await runs.label();
  const whole = readFileSync(runs.path("out.jsonl"));
  const record = JSON.parse(runs.read("out.jsonl.run.json"));
  delete record.complete;
  writeFileSync(runs.path("out.jsonl.run.json"), JSON.stringify(record));
  writeFileSync(runs.path("out.jsonl.partial"), whole.subarray(0, Math.floor(share * whole.length)));
  rmSync(runs.path("out.jsonl"));
  return whole;
}

test("a run that nobody stops: the bytes of one without --resume, the same messages, and a record", async () => {
  const runs = makeRuns();
  const plain = await runs.label(ARGS);
  const resumed = await runs.label();
  expect(resumed).toEqual({ code: 2, out: "", err: plain.err });
  expect(runs.read("out.jsonl")).toBe(plain.out);
  expect(runs.files()).toEqual(["out.jsonl", "out.jsonl.run.json"]);
  expect(JSON.parse(runs.read("out.jsonl.run.json"))).toMatchObject({
    version: expect.stringMatching(/^\d+\./),
    engine: { name: "wasm", version: "0" },
    model: { name: "fake", sha256: "0".repeat(64) },
    options: { format: "jsonl", point: "balanced", techniques: null, keepColumns: ["source"] },
    input: { texts: 11 },
    complete: { texts: 6, sha256: createHash("sha256").update(plain.out).digest("hex") },
  });
});

test("cut at any byte and resumed with any number of jobs: the same bytes, and only what was missing is labelled", async () => {
  const runs = makeRuns();
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom("1", "3"), async (share, jobs) => {
      for (const name of runs.files()) rmSync(runs.path(name));
      const whole = await cutRun(runs, share);
      const written = runs.read("out.jsonl.partial").split("\n").length - 1;
      const engines = makeEngines();
      const { code, err } = await runs.label([...RESUME, "--jobs", jobs], {}, engines);
      expect(code).toBe(2);
      expect(err.split("\n")).toHaveLength(6); // each time, all that cannot be used is told
      expect(readFileSync(runs.path("out.jsonl")).equals(whole)).toBe(true);
      expect(runs.files()).toEqual(["out.jsonl", "out.jsonl.run.json"]);
      expect(engines.asked.length).toBeLessThanOrEqual(6 + 1 - written);
    }),
    { numRuns: 60, seed: 7 },
  );
});

test("stopped after every text in turn, it ends all the same", async () => {
  const runs = makeRuns();
  const plain = await runs.label(ARGS);
  for (let turn = 0; turn < 6; turn++) {
    const controller = new AbortController();
    const engines = makeEngines();
    let texts = 0;
    const { openPool } = engines;
    const stopping: Engines = {
      ...engines,
      openPool: async (options) => {
        const pool = await openPool(options);
        return {
          ...pool,
          analyze: (text, asked) => {
            if (!text.includes("refuse") && ++texts === 2) controller.abort(new Interruption("stop"));
            return pool.analyze(text, asked);
          },
        };
      },
    };
    const { code, err } = await runs.label(RESUME, { signal: controller.signal }, stopping);
    if (turn === 5) expect(code).toBe(2);
    else expect({ code, err }).toMatchObject({ code: 130, err: expect.stringContaining("the same command goes on") });
    expect(existsSync(runs.path("out.jsonl"))).toBe(turn === 5);
  }
  expect(runs.read("out.jsonl")).toBe(plain.out);
});

test("once more when all is done: nothing is labelled or written, and the exit code is the same", async () => {
  const runs = makeRuns();
  const first = await runs.label([...RESUME, "--fail-on", "2"]);
  const before = runs.read("out.jsonl");
  const engines = makeEngines();
  expect(await runs.label([...RESUME, "--fail-on", "2"], {}, engines)).toEqual(first);
  expect(engines.asked).toHaveLength(1); // that which the analyzer refuses
  expect(runs.read("out.jsonl")).toBe(before);
});

test("--fail-on counts what an earlier run has written", async () => {
  const runs = makeRuns({ ...FILES, "t.jsonl": '{"id": 1, "text": "cruel"}\n{"id": 2, "text": "good"}\n' });
  const args = ["label", "t.jsonl", "--format", "jsonl", "--output", "out.jsonl", "--resume", "--fail-on", "any"];
  expect((await runs.label(args)).code).toBe(1);
  const line = `${runs.read("out.jsonl").split("\n")[0]}\n`;
  rmSync(runs.path("out.jsonl"));
  writeFileSync(runs.path("out.jsonl.partial"), line);
  expect((await runs.label(args)).code).toBe(1);
});

describe("another run is refused, and nothing of the first is touched", () => {
  const model = { name: "other", sha256: "1".repeat(64) };
  const another: Record<
    string,
    { args?: string[]; engines?: Partial<Awaited<ReturnType<Engines["openPool"]>>>; said: string }
  > = {
    point: { args: ["--point", "careful"], said: 'expected options.point "balanced", found "careful"' },
    confidence: { args: ["--min-confidence", "0.5"], said: "expected options.minConfidence 0, found 0.5" },
    techniques: { args: ["--techniques", "Doubt"], said: 'expected options.techniques null, found ["Doubt"]' },
    explain: { args: ["--explain"], said: "expected options.explain false, found true" },
    force: { args: ["--force"], said: "expected options.force false, found true" },
    columns: { args: ["--keep-columns", "id"], said: 'expected options.keepColumns ["source"], found ["source","id"]' },
    input: { args: ["texts"], said: "expected input.texts 11, found 13" },
    model: {
      engines: {
        model: {
          ...model,
          language: "eng",
          techniques: [],
          confidence: { likely: 1, possible: 1 },
          silent: { balanced: [], careful: [] },
        },
      },
      said: 'expected model.name "fake", found "other"',
    },
    engine: {
      engines: { engine: { name: "native", version: "0", reason: "" } },
      said: 'expected engine.name "wasm", found "native"',
    },
  };
  test.each(Object.keys(another))("%s", async (name) => {
    const { args = [], engines = {}, said } = another[name] as (typeof another)[string];
    for (const unfinished of [true, false]) {
      const runs = makeRuns();
      if (unfinished) await cutRun(runs, 0.5);
      else await runs.label();
      const before = runs.files().map(runs.read);
      const changed: Engines = {
        ...makeEngines(),
        openPool: async (options) => ({ ...(await makeEngines().openPool(options)), ...engines }),
      };
      const { code, err } = await runs.label([...RESUME, ...args], {}, changed);
      expect(code).toBe(2);
      expect(err).toContain(said);
      expect(runs.files().map(runs.read)).toEqual(before);
    }
  });

  test("a text that has changed, though its id has not", async () => {
    const runs = makeRuns();
    await cutRun(runs, 0.5);
    writeFileSync(runs.path("t.jsonl"), ROWS.replace("one\\ntwo", "one\\nnew"));
    expect(await runs.label()).toMatchObject({ code: 2, err: expect.stringContaining("expected input.sha256") });
  });
});

describe("what is left of a run, altered", () => {
  test.each([
    {
      name: "a line in the middle",
      alter: (text: string) => text.replace('"id":"b"', '"di":"b"'),
      code: 2,
      said: "out.jsonl.partial:2: expected a line of label --format jsonl",
    },
    {
      name: "the first line gone",
      alter: (text: string) => text.slice(text.indexOf("\n") + 1),
      code: 3,
      said: 'found no line of "a"',
    },
    {
      name: "a line of another text",
      alter: (text: string) => text.replace('"id":"d"', '"id":"x"'),
      code: 3,
      said: 'found no line of "d"',
    },
    { name: "a line too many", alter: (text: string) => `${text}${text}`, code: 3, said: 'found the text "a"' },
  ])("$name", async ({ alter, code, said }) => {
    const runs = makeRuns();
    await cutRun(runs, 1);
    writeFileSync(runs.path("out.jsonl.partial"), alter(runs.read("out.jsonl.partial")));
    const result = await runs.label();
    expect(result.err).toContain(said);
    expect(result.code).toBe(code);
    expect(existsSync(runs.path("out.jsonl"))).toBe(false);
  });

  test("the record gone, or no record", async () => {
    const runs = makeRuns();
    await cutRun(runs, 0.5);
    writeFileSync(runs.path("out.jsonl.run.json"), "{}");
    expect(await runs.label()).toMatchObject({ code: 2, err: expect.stringContaining("expected the record of a run") });
    rmSync(runs.path("out.jsonl.run.json"));
    expect(await runs.label()).toMatchObject({
      code: 2,
      err: expect.stringContaining("expected the record of its run"),
    });
  });

  test("zeros after the last line, as a loss of power leaves them, are cut", async () => {
    const runs = makeRuns();
    const whole = await cutRun(runs, 0);
    const lines = whole.subarray(0, whole.indexOf("\n") + 1);
    writeFileSync(runs.path("out.jsonl.partial"), Buffer.concat([lines, Buffer.alloc(5000)]));
    expect((await runs.label()).code).toBe(2);
    expect(readFileSync(runs.path("out.jsonl")).equals(whole)).toBe(true);
  });
});

test("two runs at a time: one of them gives up, and the output is whole", async () => {
  const runs = makeRuns();
  const plain = await runs.label(ARGS);
  const results = await Promise.all([runs.label(), runs.label()]);
  expect(results.map(({ code }) => code)).toContain(2);
  expect(runs.read("out.jsonl")).toBe(plain.out);
});

test("an output of another origin is replaced once all is done; a link stays one; without --resume a warning", async () => {
  const runs = makeRuns();
  const plain = await runs.label(ARGS);
  mkdirSync(runs.path("elsewhere"));
  writeFileSync(runs.path("elsewhere/out.jsonl"), "old");
  symlinkSync(runs.path("elsewhere/out.jsonl"), runs.path("out.jsonl"));
  await runs.label();
  expect(readdirSync(runs.path("elsewhere")).sort()).toEqual(["out.jsonl", "out.jsonl.run.json"]);
  expect(runs.read("elsewhere/out.jsonl")).toBe(plain.out);
  writeFileSync(runs.path("elsewhere/out.jsonl.partial"), "begun");
  const again = await runs.label([...ARGS, "--output", "out.jsonl"]);
  expect(again.err).toContain("out.jsonl.partial: an unfinished run is left as it is; --resume goes on with it");
});

test("an output may be called as if it were packed", async () => {
  const runs = makeRuns();
  const plain = await runs.label(ARGS);
  for (const _ of [1, 2]) await runs.label([...ARGS, "--resume", "--output", "out.gz"]);
  expect(runs.read("out.gz")).toBe(plain.out);
});

test.each([
  {
    args: ["t.jsonl", "--resume", "--output", "o", "--format", "json"],
    code: 2,
    said: "--resume: expected --format jsonl, found json",
  },
  { args: ["t.jsonl", "--resume", "--format", "jsonl"], code: 2, said: "--resume: expected --output FILE, found none" },
  { args: ["-", "--resume", "--output", "o", "--format", "jsonl"], code: 2, said: "found standard input" },
  {
    args: ["t.jsonl", "--resume", "--output", "no/such/folder", "--format", "jsonl"],
    code: 3,
    said: "no/such/folder: expected a file that can be written",
  },
  { args: ["t.jsonl", "--resume", "--output", "texts", "--format", "jsonl"], code: 3, said: "texts: expected a file" },
  { args: ["latin.txt", "--resume", "--output", "o", "--format", "jsonl"], code: 2, said: "byte offset 0" },
])("refused, and nothing is left behind: $args", async ({ args, code, said }) => {
  const runs = makeRuns();
  const result = await runs.label(["label", ...args]);
  expect(result.err).toContain(said);
  expect(result.code).toBe(code);
  expect(runs.files()).toEqual([]);
});
