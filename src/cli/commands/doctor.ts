/** `rhetoscope doctor`: what computes and why, how to get a faster one, which versions and model, and how fast it is. */
import { createRequire } from "node:module";
import { silentTechniques } from "../../decode/settings.js";
import type { Manifest } from "../../encoder/manifest.js";
import { type CommandContext, loadOptions, widthOf } from "../context.js";
import { ExitCode } from "../exit-code.js";
import { OWN_MODEL } from "../package-files.js";
import { paintLine } from "../pretty/paint.js";
import { plain } from "../pretty/run.js";
import { showControls } from "../pretty/show-controls.js";
import { wrapIndented } from "../pretty/wrap.js";
import { timeReading } from "./self-test.js";

const COLUMN = 10;

/** What does not need the model comes first, so that it is told also when the model does not load. */
export async function doctor(context: CommandContext): Promise<number> {
  const { settings, version } = context;
  const tensors = createRequire(import.meta.url)("@tensorflow/tfjs-core/package.json") as { version: string };
  await printRows(context, {
    versions: `rhetoscope ${version}, Node ${process.versions.node}, tfjs ${tensors.version}`,
    platform: `${process.platform} ${process.arch}`,
  });
  const { loadParts } = await import("../../platform/load.js");
  const { engine, model } = await loadParts(loadOptions(settings));
  const { name, language, weights } = model.manifest;
  await printRows(context, {
    model: `${name}, language ${language}, in ${settings.model ?? OWN_MODEL}`,
    points: tellPoints(model.manifest),
    checksum: `SHA-256 ${weights.sha256}, as the manifest says`,
    engine: `${engine.name} ${engine.version}; why: ${engine.reason}`,
    faster: adviseEngine(engine.name),
  });
  const { perSecond, tokens, seconds } = await timeReading(model.parts, context.techniques);
  model.parts.encoder.dispose();
  const speed = `${Math.round(perSecond)} tokens a second (${tokens} tokens in ${seconds.toFixed(2)} s)`;
  await printRows(context, { speed });
  return ExitCode.done;
}

async function printRows(context: CommandContext, rows: Readonly<Record<string, string>>): Promise<void> {
  const lines = Object.entries(rows).flatMap(([name, text]) => {
    const [first = [], ...rest] = wrapIndented([plain(showControls(text))], widthOf(context), COLUMN);
    return [[plain(name.padEnd(COLUMN)), ...first.slice(1)], ...rest];
  });
  await context.terminal.stdout.write(lines.map((line) => `${paintLine(line, false)}\n`).join(""));
}

function tellPoints({ decode, techniques }: Manifest): string {
  return Object.entries(decode.points)
    .map(([name, point]) => {
      const silent = silentTechniques(point, techniques);
      const marked = techniques.filter((technique) => !silent.includes(technique));
      return `${name} marks ${silent.length === 0 ? `all ${techniques.length} techniques` : `only ${marked.join(" ") || "nothing"}`}`;
    })
    .join("; ");
}

function adviseEngine(engine: "wasm" | "native"): string {
  if (engine === "native") return "this is the fastest engine there is";
  return (
    "npm install @tensorflow/tfjs-node (about 800 MB, downloads a library from outside the npm registry) computes faster " +
    "and is used once it is installed; for many texts, --jobs N reads N of them at a time"
  );
}
