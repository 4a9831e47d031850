/** manifest.json: what a model is, which files belong to it, and every constant that its findings depend on. */
import * as z from "zod";
import { decodeSettings } from "../decode/settings.js";
import { ModelError } from "../errors.js";

const count = z.int().positive();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const place = { name: z.string(), shape: z.array(count), offset: z.int().nonnegative() };
const tensorEntry = z.discriminatedUnion("type", [
  z.object({ ...place, type: z.literal("float32") }),
  z.object({ ...place, type: z.literal("int8"), scales: z.int().nonnegative() }),
]);

const manifestShape = z.object({
  schemaVersion: z.literal(1),
  name: z.string(),
  language: z.string(),
  /** Columns of the tag head; the first is "outside". */
  tags: z.array(z.string()).min(2),
  /** Columns of the span head. */
  techniques: z.array(z.string()).min(1),
  network: z.object({
    layers: count,
    width: count,
    heads: count,
    inner: count,
    hidden: count,
    /** Numbers that `measureRecurrence` gives a span. */
    features: count,
    /** Word pieces a side that a span's context vector averages over. */
    context: count,
  }),
  /** Word pieces a window may hold, the opening and closing one included; and how many of them may be at home. */
  windows: z.object({ pieces: count, home: count }),
  vocabulary: z.object({ file: z.string(), sha256 }),
  weights: z.object({ file: z.string(), bytes: count, sha256, tensors: z.array(tensorEntry) }),
  /** What it was trained on and how; read by people. */
  training: z.record(z.string(), z.unknown()),
  decode: decodeSettings,
});

const manifestSchema = manifestShape.superRefine(({ decode, techniques }, context) => {
  for (const [name, { minimumScores = {} }] of Object.entries(decode.points)) {
    const unknown = Object.keys(minimumScores).find((technique) => !techniques.includes(technique));
    if (unknown === undefined) continue;
    const message = `expected a technique of the model, found ${unknown}`;
    context.addIssue({ code: "custom", path: ["decode", "points", name, "minimumScores"], message });
  }
});

export type Manifest = z.infer<typeof manifestSchema>;
export type TensorEntry = z.infer<typeof tensorEntry>;

/** @throws ModelError that names the first field that is not as it should be */
export function parseManifest(text: string, file = "manifest.json"): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new ModelError(`${file}: expected JSON, found something else`, { cause });
  }
  const result = manifestSchema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ModelError(`${file}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not a manifest"}`);
}
