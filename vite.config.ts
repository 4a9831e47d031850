/** Builds the reading view as static files for any server: `dist/web/`, with relative paths. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const MODEL = fileURLToPath(new URL("models/news-en/", import.meta.url));
export const MODEL_FILES = ["manifest.json", "vocab.txt", "weights.bin", "metrics.json"] as const;

/** Nothing but the page's own files; the same stands in index.html for servers that send no headers. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Puts the model's files beside the page, under model/. */
function modelFiles(): Plugin {
  return {
    name: "model-files",
    generateBundle() {
      for (const file of MODEL_FILES)
        this.emitFile({ type: "asset", fileName: `model/${file}`, source: readFileSync(`${MODEL}${file}`) });
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL("src/web/", import.meta.url)),
  base: "./",
  publicDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [modelFiles()],
  preview: { headers: { "Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff" } },
  worker: { format: "es" },
  build: {
    outDir: fileURLToPath(new URL("dist/web/", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
