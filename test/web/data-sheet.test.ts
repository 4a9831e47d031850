/** What the data sheet promises, looked for in the source: nothing there sends, tracks or keeps behind the reader's back. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SOURCE = fileURLToPath(new URL("../../src/", import.meta.url));
const ROOMS = ["web", "reading", "platform/browser.ts", "analyzer.ts", "formats", "explain", "decode", "encoder"];
const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter(
  (file) => /\.(tsx?|html|css)$/.test(file) && ROOMS.some((room) => file.replaceAll("\\", "/").startsWith(room)),
);
const code = (file: string) => readFileSync(`${SOURCE}${file}`, "utf8");
const filesWith = (pattern: RegExp) =>
  files.filter((file) => pattern.test(code(file))).map((file) => file.replaceAll("\\", "/"));

test("there is something to look at", () => {
  expect(files.length).toBeGreaterThan(60);
});

test.each([
  { what: "cookies", pattern: /document\.cookie|cookieStore/ },
  { what: "storage other than the one database", pattern: /\b(localStorage|sessionStorage|caches)\s*[.[]/ },
  { what: "service workers", pattern: /serviceWorker/ },
  { what: "ways to send", pattern: /sendBeacon|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection/ },
  { what: "bodies of requests", pattern: /method:\s*["'](POST|PUT|PATCH)/i },
  { what: "addresses of others that are fetched", pattern: /(?:fetch|import|src=|url)\s*\(?\s*["'`]https?:/ },
])("the page's source has no $what", ({ pattern }) => {
  expect(filesWith(pattern)).toEqual([]);
});

test("only the worker fetches, and only files of the model by their address", () => {
  expect(filesWith(/\bfetch\(/)).toEqual(["web/model/model-worker.ts"]);
});
