/** Builds the reading view as static files for any server: `dist/web/`, with relative paths. */
import { defineConfig, type Plugin } from "vite";
import { META_POLICY, PAGE_POLICY } from "./src/http/page-policy.ts";
import { DIST, JSX, readModelFiles, TARGET, WEB } from "./vite.shared.ts";

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

/** The policy stands in the page too, for servers that send no headers. */
function policyInPage(): Plugin {
  return {
    name: "policy-in-page",
    transformIndexHtml: (html) => html.replace("%POLICY%", META_POLICY),
  };
}

export default defineConfig({
  root: WEB,
  base: "./",
  publicDir: false,
  oxc: JSX,
  plugins: [policyInPage(), modelFiles()],
  preview: { headers: { "Content-Security-Policy": PAGE_POLICY, "X-Content-Type-Options": "nosniff" } },
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
