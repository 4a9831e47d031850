/** All texts that a command line names, one after the other: of files, of folders, of tables; none of it is kept in memory. */
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { InputError, isRhetoscopeError } from "../../errors.js";
import type { Terminal } from "../terminal.js";
import { findTexts } from "./find-texts.js";
import { tableFormOf } from "./table-file.js";
import { readTableTexts, type TableColumns } from "./table-texts.js";
import { readSource } from "./text-source.js";

/** A text that is still to be read. */
export interface CorpusText {
  readonly id: string;
  /** What messages call it: the file, and the line where it is a table. */
  readonly name: string;
  /** Columns of its row. */
  readonly meta?: Readonly<Record<string, string>>;
  /** @throws InputError when it cannot be read, is not UTF-8 or too long */
  read(): Promise<string>;
}

export interface Corpus {
  /** How many texts there are, those included that turn out to be unreadable. */
  readonly texts: number;
  /** SHA-256 over the ids, columns and texts, where it was asked for. */
  readonly sha256?: string;
  /** Arguments that lead to no text, and tables that cannot be read: the others are still read. */
  readonly errors: readonly InputError[];
  /** In the order of the arguments; each call reads anew. @throws InputError when a table has changed meanwhile */
  read(): AsyncIterable<CorpusText>;
}

export interface CorpusOptions {
  /** What the text from standard input is called. */
  readonly stdinName: string;
  readonly columns: TableColumns;
  /** Read all texts once beforehand, to know later whether they are the same. */
  readonly fingerprint: boolean;
}

/** Some of the texts: those of an argument. */
type Part = () => AsyncIterable<CorpusText> | Iterable<CorpusText>;

/**
 * Reads each table once from end to end, so that one whose structure is broken is refused before the first text is
 * labelled, and not in the middle of the night.
 */
export async function openCorpus(args: readonly string[], options: CorpusOptions, terminal: Terminal): Promise<Corpus> {
  const parts: Part[] = [];
  const errors: InputError[] = [];
  const hash = createHash("sha256");
  let texts = 0;
  for (const [i, arg] of args.entries()) {
    try {
      if (arg === "-" && args.indexOf(arg) < i)
        throw new InputError("expected standard input (-) once, found it twice");
      const part = await findPart(arg, options, terminal);
      const found = await surveyPart(part, options, terminal);
      texts += found.texts;
      hash.update(found.digest);
      parts.push(part);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      errors.push(error);
    }
  }
  const fingerprint = options.fingerprint ? { sha256: hash.digest("hex") } : {};
  return { texts, ...fingerprint, errors, read: () => readParts(parts) };
}

/** True when one of the arguments is read as a table, if it can be read at all. */
export function namesTable(args: readonly string[]): boolean {
  return args.some((arg) => tableFormOf(arg) !== undefined);
}

async function surveyPart(
  part: Part,
  { fingerprint }: CorpusOptions,
  { signal }: Terminal,
): Promise<{ readonly texts: number; readonly digest: Uint8Array }> {
  const hash = createHash("sha256");
  let texts = 0;
  for await (const text of part()) {
    signal.throwIfAborted();
    texts++;
    if (fingerprint) hash.update(await describeText(text));
  }
  return { texts, digest: hash.digest() };
}

async function* readParts(parts: readonly Part[]): AsyncGenerator<CorpusText> {
  for (const part of parts) yield* part();
}

async function findPart(arg: string, { stdinName, columns }: CorpusOptions, terminal: Terminal): Promise<Part> {
  const form = tableFormOf(arg);
  const path = resolve(terminal.folder, arg);
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
  if (form !== undefined && !isFolder) return () => readTableTexts({ name: arg, path, form }, columns);
  const { sources, errors } = await findTexts([arg], { folder: terminal.folder, stdinName });
  for (const error of errors) throw error;
  const texts = sources.map((source) => {
    return { id: source.id, name: source.name, read: () => readSource(source, terminal) };
  });
  return () => texts;
}

/** What makes a text the same one again; of one that cannot be read, that it cannot. */
async function describeText({ id, meta, read }: CorpusText): Promise<string> {
  const text = await read().catch((error: unknown) => {
    if (isRhetoscopeError(error)) return null;
    throw error;
  });
  return `${JSON.stringify([id, meta ?? null, text])}\n`;
}
