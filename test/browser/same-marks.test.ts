/** The page marks a text as the command line does. */
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { keyOf } from "../../src/reading/mark.js";
import { describeInChromium, readKeys, readShownText, readText, waitUntilRead } from "./support/chromium.js";
import { makeLongText, SAMPLE, SHORT } from "./support/texts.js";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly technique: string;
  readonly score: number;
}

function label(text: string, point = "balanced"): Annotation[] {
  const args = [CLI, "label", "--engine", "wasm", "--format", "json", "--point", point, "--quiet", "-"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input: text, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return JSON.parse(stdout).texts[0].annotations;
}

describeInChromium("the page and the command line", ({ open }) => {
  test("find the same in a sample, at both points", async () => {
    const page = await open();
    await page.getByRole("button", { name: SAMPLE.name }).click();
    await waitUntilRead(page);
    const balanced = label(SAMPLE.text);
    expect(balanced.length).toBeGreaterThan(5);
    expect((await readKeys(page)).sort()).toEqual(balanced.map(keyOf).sort());
    expect(await readShownText(page)).toBe(SAMPLE.text);
    await page.getByRole("radio", { name: /^Careful/ }).check();
    expect((await readKeys(page)).sort()).toEqual(label(SAMPLE.text, "careful").map(keyOf).sort());
  });

  test("are as sure of each mark", async () => {
    const page = await open();
    await readText(page, SHORT);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save marks (JSON)" }).click();
    const saved: Annotation[] = JSON.parse(await readFile(await (await saving).path(), "utf8")).texts[0].annotations;
    const labelled = label(SHORT);
    expect(saved.map(keyOf)).toEqual(labelled.map(keyOf));
    for (const [i, { score }] of labelled.entries())
      expect(Math.abs((saved[i]?.score ?? 0) - score)).toBeLessThan(1e-3);
  });

  test("find the same in 5,000 words, none of which is lost", async () => {
    const text = makeLongText(5000);
    const page = await open();
    await readText(page, text);
    expect(await readShownText(page)).toBe(text);
    expect((await readKeys(page)).sort()).toEqual(label(text).map(keyOf).sort());
  });
});
