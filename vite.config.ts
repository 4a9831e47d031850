/** Builds the reading view as static files for any server: `dist/web/`, with relative paths. */
import { defineConfig, type Plugin } from "vite";
import { DIST, JSX, readModelFiles, TARGET, WEB } from "./vite.shared.ts";

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
      for (const [name, source] of readModelFiles())
        this.emitFile({ type: "asset", fileName: `model/${name}`, source });
    },
  };
}

export default defineConfig({
  root: WEB,
  base: "./",
  publicDir: false,
  oxc: JSX,
  plugins: [modelFiles()],
  preview: { headers: { "Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff" } },
  worker: {
    format: "es",
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "engine", test: /node_modules[\\/](@tensorflow|long|seedrandom)/ },
            { name: "languages", test: /node_modules[\\/]franc-min[\\/]data/ }, // trigrams of 82 languages
          ],
        },
      },
    },
  },
  build: {
    outDir: `${DIST}web`,
    emptyOutDir: true,
    target: TARGET,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
