/** Every setting of the command line, told once: its flag, how it is read, and what holds when nobody says anything. */
import { resolve } from "node:path";
import { LABEL_FORMATS } from "../output/label-writers.js";
import {
  type FailOn,
  oneOf,
  type ReadValue,
  readFailOn,
  readOrigins,
  readProbability,
  readSwitch,
  readTechniques,
  wholeNumber,
} from "./values.js";

/** A flag --like-this is RHETOSCOPE_LIKE_THIS in the environment and likeThis in a configuration file. */
interface Setting<T> {
  /** As commander reads it: `--jobs <N>`. */
  readonly flag: string;
  readonly help: string;
  readonly read: ReadValue<T>;
  readonly fallback: T;
}

function setting<T>(flag: string, help: string, values: { read: ReadValue<T>; fallback: NoInfer<T> }): Setting<T> {
  return { flag, help, ...values };
}

export const SETTINGS = {
  format: setting("--format <FORMAT>", `what to write: ${LABEL_FORMATS.join(", ")} (default: pretty)`, {
    read: oneOf(LABEL_FORMATS),
    fallback: "pretty",
  }),
  point: setting(
    "--point <POINT>",
    "balanced (default), or careful: only marks of techniques that proved right (doctor lists them)",
    {
      read: oneOf(["balanced", "careful"]),
      fallback: "balanced",
    },
  ),
  minConfidence: setting("--min-confidence <P>", "only marks of at least this probability, 0 to 1", {
    read: readProbability,
    fallback: 0,
  }),
  techniques: setting<readonly string[] | null>("--techniques <ID,…>", "only these techniques (may be repeated)", {
    read: readTechniques,
    fallback: null,
  }),
  failOn: setting<FailOn | null>("--fail-on <WHAT>", "exit with 1 when a text has: any mark, a TECHNIQUE, or N marks", {
    read: readFailOn,
    fallback: null,
  }),
  explain: setting("--explain", "say why each was marked (pretty, json, jsonl, markdown and html)", {
    read: readSwitch,
    fallback: false,
  }),
  force: setting("--force", "label texts though they do not look English", { read: readSwitch, fallback: false }),
  engine: setting("--engine <ENGINE>", "auto (default: native where it is installed), wasm, native", {
    read: oneOf(["auto", "wasm", "native"]),
    fallback: "auto",
  }),
  model: setting<string | null>("--model <FOLDER>", "another model than the one of this package", {
    read: (raw, { folder }) => resolve(folder, raw),
    fallback: null,
  }),
  jobs: setting("--jobs <N>", "texts to read at the same time, each on a processor core (default: 1)", {
    read: wholeNumber(1, 256),
    fallback: 1,
  }),
  host: setting("--host <HOST>", "name or number to listen at (default: 127.0.0.1, which only this machine reaches)", {
    read: (raw) => raw,
    fallback: "127.0.0.1",
  }),
  port: setting("--port <N>", "port to listen at (default: 8080; 0 for any that is free)", {
    read: wholeNumber(0, 65_535),
    fallback: 8080,
  }),
  queue: setting("--queue <N>", "texts that may wait for their turn; more are answered 503 (default: 16)", {
    read: wholeNumber(0, 100_000),
    fallback: 16,
  }),
  timeout: setting("--timeout <SECONDS>", "longest time from a text to its answer, else 503 (default: 300)", {
    read: wholeNumber(1, 86_400),
    fallback: 300,
  }),
  bodyLimit: setting("--body-limit <BYTES>", "longest body of a request, else 413 (default: 1000000)", {
    read: wholeNumber(100, 100_000_000),
    fallback: 1_000_000,
  }),
  corsOrigin: setting<readonly string[] | null>(
    "--cors-origin <ORIGIN,…>",
    "other pages that may use the service, such as https://example.org (may be repeated; default: none)",
    { read: readOrigins, fallback: null },
  ),
  quiet: setting("--quiet", "no progress and no warnings", { read: readSwitch, fallback: false }),
  color: setting("--no-color", "no colours (NO_COLOR, FORCE_COLOR and TERM=dumb are heeded too)", {
    read: readSwitch,
    fallback: true,
  }),
  width: setting<number | null>("--width <N>", "columns to wrap at (default: those of the terminal, or 80)", {
    read: wholeNumber(20, 1000),
    fallback: null,
  }),
} as const;

export type SettingName = keyof typeof SETTINGS;
export type Settings = { readonly [Name in SettingName]: (typeof SETTINGS)[Name]["fallback"] };

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** Settings of the server alone. */
export const SERVER_NAMES = [
  "host",
  "port",
  "queue",
  "timeout",
  "bodyLimit",
  "corsOrigin",
] as const satisfies SettingName[];

/** Settings of `label`: all others. */
export const LABEL_NAMES = SETTING_NAMES.filter((name) => !SERVER_NAMES.some((server) => server === name));
