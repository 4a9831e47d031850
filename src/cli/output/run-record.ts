/** What a run that can be resumed writes down about itself: all that its output depends on. */
import { createHash } from "node:crypto";
import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { InputError } from "../../errors.js";
import type { AnalyzerPool } from "../../platform/analyzer-pool.js";
import type { CommandContext } from "../context.js";
import type { Corpus } from "../input/corpus.js";
import type { TableColumns } from "../input/table-texts.js";
import { OWN_MODEL } from "../package-files.js";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

const runRecord = z.strictObject({
  schemaVersion: z.literal(1),
  /** Of this package. */
  version: z.string(),
  engine: z.strictObject({ name: z.string(), version: z.string() }),
  /** Checksums of the weights and of the manifest, which holds thresholds and calibration. */
  model: z.strictObject({ name: z.string(), sha256, manifest: sha256 }),
  options: z.strictObject({
    format: z.literal("jsonl"),
    point: z.string(),
    minConfidence: z.number(),
    techniques: z.array(z.string()).nullable(),
    explain: z.boolean(),
    force: z.boolean(),
    textColumn: z.string(),
    idColumn: z.string(),
    keepColumns: z.array(z.string()),
  }),
  /** Ids, kept columns and texts of the whole input. */
  input: z.strictObject({ texts: count, sha256 }),
  /** The output, once it is complete. */
  complete: z.strictObject({ texts: count, sha256 }).optional(),
});

export type RunRecord = z.infer<typeof runRecord>;

export async function describeRun(
  { version, settings }: CommandContext,
  { engine, model }: Pick<AnalyzerPool, "engine" | "model">,
  { texts, sha256: digest = "" }: Corpus,
  columns: TableColumns,
): Promise<RunRecord> {
  const { point, minConfidence, techniques, explain, force } = settings;
  const manifest = await readFile(join(settings.model ?? OWN_MODEL, "manifest.json"));
  return {
    schemaVersion: 1,
    version,
    engine: { name: engine.name, version: engine.version },
    model: { name: model.name, sha256: model.sha256, manifest: createHash("sha256").update(manifest).digest("hex") },
    options: {
      format: "jsonl",
      point,
      minConfidence,
      techniques: techniques === null ? null : [...techniques].sort(),
      explain,
      force,
      textColumn: columns.text,
      idColumn: columns.id,
      keepColumns: [...columns.keep],
    },
    input: { texts, sha256: digest },
  };
}

/** Undefined when there is no such file. @throws InputError when it is no record of a run */
export async function readRunRecord(path: string): Promise<RunRecord | undefined> {
  const json = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (json === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new InputError(`${path}: expected the record of a run, found ${(cause as Error).message}`, { cause });
  }
  const record = runRecord.safeParse(value);
  if (record.success) return record.data;
  const [issue] = record.error.issues;
  throw new InputError(`${path}: expected the record of a run, found ${issue?.path.join(".")}: ${issue?.message}`);
}

/** Takes its place whole: a process that is killed leaves the old record or the new one. */
export async function writeRunRecord(path: string, record: RunRecord): Promise<void> {
  const beside = `${path}.tmp`;
  const file = await open(beside, "w");
  try {
    await file.writeFile(`${JSON.stringify(record, null, 1)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

/**
 * @param place what the first run has left
 * @throws InputError naming each thing in which the runs differ
 */
export function checkSameRun(begun: RunRecord, now: RunRecord, place: string): void {
  const before = flatten({ ...begun, complete: undefined });
  const after = flatten({ ...now, complete: undefined });
  const differences = [...before]
    .filter(([key, value]) => after.get(key) !== value)
    .map(([key, value]) => `${key} ${value}, found ${after.get(key)}`);
  if (differences.length > 0)
    throw new InputError(
      `${place}: a run is resumed as it was begun: expected ${differences.join("; expected ")} (without --resume, or with another --output, a new run begins)`,
    );
}

/** `{a: {b: 1}}` as `a.b` → `1`. */
function flatten(value: object, prefix = ""): Map<string, string> {
  const entries = Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    const name = `${prefix}${key}`;
    if (typeof inner === "object" && inner !== null && !Array.isArray(inner)) return [...flatten(inner, `${name}.`)];
    return inner === undefined ? [] : [[name, JSON.stringify(inner)]];
  });
  return new Map(entries);
}
