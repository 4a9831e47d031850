/** Builds the page of the measuring worker into dist/bench-web/. Not shipped. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { readModelFiles } from "../../vite.shared.ts";

const modelFiles = {
  name: "model-files",
  generateBundle() {
    for (const [name, source] of readModelFiles()) this.emitFile({ type: "asset", fileName: `model/${name}`, source });
  },
};

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  publicDir: false,
  plugins: [modelFiles],
  worker: { format: "es" },
  build: {
    outDir: fileURLToPath(new URL("../../dist/bench-web", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
