/** Builds the reading view to be opened from a file: `dist/rhetoscope.html` and one classic script beside it. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";
import { DIST, JSX, readModelFiles, TARGET, WEB } from "./vite.shared.ts";

const VIRTUAL = "virtual:model-files";

/** The model's files as a module of base64. */
function encodedModelFiles(): Plugin {
  const encode = () => [...readModelFiles()].map(([name, bytes]) => [name, bytes.toString("base64")]);
  return {
    name: "encoded-model-files",
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load: (id) =>
      id === `\0${VIRTUAL}` ? `export default ${JSON.stringify(Object.fromEntries(encode()))}` : undefined,
  };
}

/**
 * Modules and fetching are dead from a file; what the script makes itself, worker and engine, has its addresses allowed.
 * @param style content of the page's only style sheet
 */
function policyFor(style: string): string {
  const hash = createHash("sha256").update(style).digest("base64");
  return (
    "default-src 'none'; script-src 'self' file: blob: 'wasm-unsafe-eval'; worker-src blob: data:; " +
    `connect-src data: blob:; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`
  );
}

/** index.html with the style sheet inside, the classic script at its end instead of the module, and its own policy. */
function pageAround(script: string): Plugin {
  return {
    name: "page-around",
    enforce: "post", // the style sheet is put into the bundle by Vite's own plugin
    generateBundle(_options, bundle) {
      const sheets = Object.values(bundle).filter(({ fileName }) => fileName.endsWith(".css"));
      const style = sheets.map((sheet) => ("source" in sheet ? String(sheet.source) : "")).join("");
      for (const { fileName } of sheets) delete bundle[fileName];
      const source = readFileSync(`${WEB}index.html`, "utf8")
        .replace("%POLICY%", policyFor(style))
        .replace(/<script type="module"[^>]*><\/script>/, `<script src="./${script}"></script>`)
        .replace("</head>", () => `  <style>${style}</style>\n  </head>`);
      this.emitFile({ type: "asset", fileName: "rhetoscope.html", source });
    },
  };
}

export default defineConfig({
  root: WEB,
  base: "./",
  publicDir: false,
  oxc: JSX,
  plugins: [encodedModelFiles(), pageAround("rhetoscope.js")],
  worker: { format: "iife" },
  build: {
    outDir: DIST,
    emptyOutDir: false,
    target: TARGET,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    reportCompressedSize: false,
    lib: { entry: `${WEB}main-file.tsx`, formats: ["iife"], name: "rhetoscope", fileName: () => "rhetoscope.js" },
  },
});
