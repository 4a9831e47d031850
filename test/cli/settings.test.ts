import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wantsColor } from "../../src/cli/settings/color.js";
import { resolveSettings, variableOf } from "../../src/cli/settings/resolve-settings.js";
import {
  readFailOn,
  readOrigins,
  readProbability,
  readTechniques,
  wholeNumber,
} from "../../src/cli/settings/values.js";
import { makeFolder } from "./temporary-folder.js";

const TECHNIQUES = ["Doubt", "Whataboutism,Straw_Men,Red_Herring", "Exaggeration,Minimisation"];
const CONTEXT = { techniques: TECHNIQUES, folder: "/" };

describe("techniques, whose ids hold commas themselves", () => {
  test.each([
    { raw: "Doubt", expected: ["Doubt"] },
    { raw: "Whataboutism,Straw_Men,Red_Herring", expected: ["Whataboutism,Straw_Men,Red_Herring"] },
    { raw: "Doubt,Exaggeration,Minimisation,Doubt", expected: ["Doubt", "Exaggeration,Minimisation"] },
    { raw: " Exaggeration, Minimisation , Doubt", expected: ["Exaggeration,Minimisation", "Doubt"] },
  ])("$raw", ({ raw, expected }) => {
    expect(readTechniques(raw, CONTEXT)).toEqual(expected);
  });

  test.each(["", "doubt", "Exaggeration", "Doubt,", "Doubt,Straw_Men"])("refused: %j", (raw) => {
    expect(() => readTechniques(raw, CONTEXT)).toThrow(expect.objectContaining({ code: "input" }));
  });
});

test("what to fail on", () => {
  expect(readFailOn("any", CONTEXT)).toEqual({ least: 1 });
  expect(readFailOn("12", CONTEXT)).toEqual({ least: 12 });
  expect(readFailOn("Exaggeration,Minimisation", CONTEXT)).toEqual({ technique: "Exaggeration,Minimisation" });
  for (const raw of ["", "0", "-1", "1.5", "some"])
    expect(() => readFailOn(raw, CONTEXT)).toThrow(`found ${JSON.stringify(raw)}`);
});

test("origins", () => {
  const raw = "https://example.org, http://localhost:3000,https://example.org";
  expect(readOrigins(raw, CONTEXT)).toEqual(["https://example.org", "http://localhost:3000"]);
  for (const wrong of ["", "*", "null", "example.org", "https://example.org/", "https://Example.org", "http://a:80"])
    expect(() => readOrigins(wrong, CONTEXT)).toThrow(`found ${JSON.stringify(wrong)}`);
});

test("numbers", () => {
  expect([0, "0.5", ".25", "1", "1.0"].map((raw) => readProbability(String(raw), CONTEXT))).toEqual([
    0, 0.5, 0.25, 1, 1,
  ]);
  for (const raw of ["", "-0.1", "1.01", "50%", "NaN", "1e-3"])
    expect(() => readProbability(raw, CONTEXT)).toThrow("from 0 to 1");
  for (const raw of ["", "0", "65", "2.5", "0x2"]) expect(() => wholeNumber(1, 64)(raw, CONTEXT)).toThrow("1 to 64");
});

describe("which value holds", () => {
  const project = {
    "rhetoscope.config.json": '{"point": "careful", "jobs": 2, "techniques": ["Doubt"], "model": "m"}',
  };
  const user = { "home/.config/rhetoscope/config.json": '{"point": "balanced", "jobs": 3, "quiet": true}' };
  const makeTerminal = (folder: string, env: Record<string, string> = {}) => {
    return { folder: join(folder, "work", "deep"), env: { HOME: join(folder, "home"), ...env }, platform: "linux" };
  };

  test("flag, environment, project, user, default", async () => {
    const folder = makeFolder({ ...project, ...user, "work/deep/": "" });
    const terminal = makeTerminal(folder, { RHETOSCOPE_POINT: "balanced", RHETOSCOPE_MIN_CONFIDENCE: "0.5" });
    const { settings, origins } = await resolveSettings({ minConfidence: "0.7" }, terminal, TECHNIQUES);
    expect(settings).toMatchObject({
      minConfidence: 0.7,
      point: "balanced",
      jobs: 2,
      techniques: ["Doubt"],
      quiet: true,
      model: join(folder, "m"),
      format: "pretty",
    });
    expect(origins).toMatchObject({
      minConfidence: "--min-confidence",
      point: "RHETOSCOPE_POINT",
      jobs: `${join(folder, "rhetoscope.config.json")}: jobs`,
      quiet: `${join(folder, "home/.config/rhetoscope/config.json")}: quiet`,
      format: "default",
    });
  });

  test("the user's folder is the one the platform names", async () => {
    const folder = makeFolder({
      "xdg/rhetoscope/config.json": '{"jobs": 5}',
      "app/rhetoscope/config.json": '{"jobs": 6}',
    });
    const env = { XDG_CONFIG_HOME: join(folder, "xdg"), APPDATA: join(folder, "app") };
    const on = async (platform: string) =>
      (await resolveSettings({}, { ...makeTerminal(folder, env), platform }, TECHNIQUES)).settings.jobs;
    expect([await on("linux"), await on("win32")]).toEqual([5, 6]);
  });

  test.each([
    { name: "unknown key", file: '{"jbos": 2}', said: '"jbos"' },
    { name: "wrong value", file: '{"jobs": -2}', said: "jobs: expected a whole number" },
    { name: "no value", file: '{"jobs": null}', said: "jobs: expected a text" },
    { name: "no object", file: "[]", said: "expected a JSON object" },
    { name: "no JSON", file: "jobs = 2", said: "expected JSON" },
  ])("a file is refused: $name", async ({ file, said }) => {
    const folder = makeFolder({ "rhetoscope.config.json": file });
    const attempt = resolveSettings({}, makeTerminal(folder), TECHNIQUES);
    await expect(attempt).rejects.toThrow(join(folder, "rhetoscope.config.json"));
    await expect(attempt).rejects.toThrow(said);
    await expect(attempt).rejects.toMatchObject({ code: "input" });
  });

  test("a wrong variable is named", async () => {
    const terminal = makeTerminal(makeFolder(), { RHETOSCOPE_JOBS: "many" });
    await expect(resolveSettings({}, terminal, TECHNIQUES)).rejects.toThrow("RHETOSCOPE_JOBS: expected a whole number");
    expect(variableOf("minConfidence")).toBe("RHETOSCOPE_MIN_CONFIDENCE");
  });
});

test.each([
  { name: "a terminal", allowed: true, env: {}, isTerminal: true, expected: true },
  { name: "a pipe", allowed: true, env: {}, isTerminal: false, expected: false },
  { name: "--no-color", allowed: false, env: { FORCE_COLOR: "1" }, isTerminal: true, expected: false },
  { name: "NO_COLOR", allowed: true, env: { NO_COLOR: "1" }, isTerminal: true, expected: false },
  { name: "empty NO_COLOR", allowed: true, env: { NO_COLOR: "" }, isTerminal: true, expected: true },
  { name: "FORCE_COLOR in a pipe", allowed: true, env: { FORCE_COLOR: "1" }, isTerminal: false, expected: true },
  { name: "FORCE_COLOR=0", allowed: true, env: { FORCE_COLOR: "0" }, isTerminal: true, expected: false },
  { name: "TERM=dumb", allowed: true, env: { TERM: "dumb" }, isTerminal: true, expected: false },
  { name: "both", allowed: true, env: { NO_COLOR: "1", FORCE_COLOR: "1" }, isTerminal: true, expected: true },
])("colour: $name", ({ allowed, env, isTerminal, expected }) => {
  expect(wantsColor(allowed, { env }, { isTerminal })).toBe(expected);
});
