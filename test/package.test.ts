/** The package as others get it: packed, installed elsewhere without install scripts, and used. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MEGABYTE = 1e6;
const shell = process.platform === "win32"; // npm is a script there

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

let folder = "";
let packed: Packed;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rhetoscope-package-"));
  const output = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    cwd: ROOT,
    encoding: "utf8",
    shell,
  });
  packed = (JSON.parse(output) as Packed[])[0] as Packed;
  writeFileSync(join(folder, "package.json"), '{"private": true, "type": "module"}');
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  execFileSync("npm", ["install", ...flags, `./${packed.filename}`], {
    cwd: folder,
    encoding: "utf8",
    shell,
    stdio: "pipe",
  });
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("holds weights, cards and the program, and nothing of development", () => {
  const paths = packed.files.map(({ path }) => path);
  for (const needed of [
    "models/news-en/weights.bin",
    "models/news-en/CARD.md",
    "seeds/techniques.json",
    "dist/cli/main.js",
    "src/reading/styles/sheet.css",
    "NOTICE",
    "LICENSE",
  ])
    expect(paths).toContain(needed);
  expect(
    paths.filter((path) => /^(src(?!\/reading\/styles\/)|test|training|bench)\/|tuning|tsbuildinfo/.test(path)),
  ).toEqual([]);
  expect(packed.size).toBeLessThan(40 * MEGABYTE);
});

test("labels a text from its command", () => {
  const text = readFileSync(join(ROOT, "samples", "news-report-road-charge.txt"), "utf8");
  writeFileSync(join(folder, "report.txt"), text);
  const program = join(folder, "node_modules", "rhetoscope", "dist", "cli", "main.js");
  const output = execFileSync(process.execPath, [program, "label", "--format", "json", "report.txt"], {
    cwd: folder,
    encoding: "utf8",
  });
  const { texts } = JSON.parse(output);
  expect(texts).toHaveLength(1);
  expect(texts[0].annotations.length).toBeGreaterThan(1);
  for (const { start, end, quote } of texts[0].annotations) expect(text.slice(start, end)).toBe(quote);
  writeFileSync(
    join(folder, "marks.json"),
    output.replace('"annotations"', `"text":${JSON.stringify(text)},"annotations"`),
  );
  execFileSync(process.execPath, [program, "convert", "marks.json", "marks.html"], { cwd: folder });
  const page = readFileSync(join(folder, "marks.html"), "utf8");
  expect(page).toContain(".lane.dashed");
  expect(page.match(/class="chip /g)).toHaveLength(texts[0].annotations.length);
});

test("works as a library", () => {
  writeFileSync(
    join(folder, "use.mjs"),
    `import { loadAnalyzer } from "rhetoscope";
const analyzer = await loadAnalyzer({ engine: "wasm" });
const text = "Those shameless crooks have betrayed us.";
const { annotations } = await analyzer.analyze(text);
const [named] = await analyzer.classify(text, [{ start: 6, end: 22 }]);
analyzer.dispose();
console.log(JSON.stringify({ annotations, named }));`,
  );
  const { annotations, named } = JSON.parse(
    execFileSync(process.execPath, ["use.mjs"], { cwd: folder, encoding: "utf8" }),
  );
  expect(annotations.length).toBeGreaterThan(0);
  expect(named).toMatchObject({ start: 6, end: 22, technique: expect.any(String) });
});
