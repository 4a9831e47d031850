/** The program killed for good, five times, over passages of ours: what comes out in the end is what one run writes. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { labelKilled, startLabel } from "../support/killed-runs.js";
import { makeFolder } from "./temporary-folder.js";

const PASSAGES = fileURLToPath(new URL("../../seeds/passages.jsonl", import.meta.url));
const TEXTS = 40;

test.skipIf(process.platform === "win32")(
  "killed five times and resumed: the same bytes",
  async () => {
    const folder = makeFolder();
    const input = join(folder, "passages.jsonl");
    writeFileSync(input, readFileSync(PASSAGES, "utf8").split("\n").slice(0, TEXTS).join("\n"));
    const args = [input, "--keep-columns", "topic"];
    const whole = join(folder, "whole.jsonl");
    expect(await startLabel([...args, "--output", whole]).ended).toMatchObject({ code: 0, err: "" });
    const bytes = readFileSync(whole);
    const output = join(folder, "out.jsonl");
    const moments = [0, 0.01, 0.3, 0.5, 0.8].map((share) => Math.floor(share * bytes.length));
    const { ended, killedAt } = await labelKilled([...args, "--jobs", "2"], output, moments);
    expect(ended).toMatchObject({ code: 0, err: "" });
    expect(killedAt).toHaveLength(5);
    expect(killedAt.every((size, i) => size >= (moments[i] ?? 0) && size < bytes.length)).toBe(true);
    expect(readFileSync(output).equals(bytes)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["out.jsonl", "out.jsonl.run.json", "passages.jsonl", "whole.jsonl"]);
  },
  600_000,
);
