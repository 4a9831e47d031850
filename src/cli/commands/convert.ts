/** `rhetoscope convert`: marks from one format into another, all of them or none. */
import { InputError } from "../../errors.js";
import { checkTexts } from "../../formats/check-texts.js";
import { FORMATS, type FormatName, guessFormat, READABLE_NAMES } from "../../formats/conversion-names.js";
import { readFormat } from "../../formats/conversions.js";
import { listLosses } from "../../formats/losses.js";
import { type MarkedText, type SourceFile, standingMarks, type TextLookup } from "../../formats/marked-text.js";
import { createTextLookup } from "../../formats/text-lookup.js";
import type { CommandContext } from "../context.js";
import { ExitCode } from "../exit-code.js";
import { findTexts } from "../input/find-texts.js";
import { readSourceFile, readSourceFolder } from "../input/source-files.js";
import { readSource } from "../input/text-source.js";
import { warn } from "../messages.js";
import { writeConverted } from "../output/converted-output.js";

export interface ConvertRequest {
  /** A file, a folder, or `-`. */
  readonly input: string;
  /** A file, a folder, or `-`. */
  readonly output: string;
  readonly from?: FormatName;
  readonly to?: FormatName;
  /** Folder of the texts, for files that do not hold them. */
  readonly texts?: string;
}

/** @returns the exit code @throws InputError naming file, line or path; nothing is then left at the destination */
export async function convert(request: ConvertRequest, context: CommandContext): Promise<number> {
  const { input, output } = request;
  const from = request.from ?? guess(input, "--from");
  const to = request.to ?? guess(output, "--to");
  const files = await readFiles(from, request, context);
  const texts = checkTexts(await readTexts(from, files, { request, context }), input);
  const standing = FORMATS[to].carries.includes("review") ? texts : texts.map(leaveRemoved);
  const read = input === "-" ? [] : files.map(({ name }) => name);
  const inputs = request.texts === undefined ? read : [...read, request.texts];
  await writeConverted(standing, { format: to, output, context, inputs });
  const losses = listLosses(FORMATS[to], texts);
  if (losses.length > 0 && !context.settings.quiet)
    await warn(context.terminal, `${to} does not carry everything; left behind: ${losses.join(", ")}`);
  return ExitCode.done;
}

function guess(path: string, flag: string): FormatName {
  const name = guessFormat(path);
  if (name !== undefined) return name;
  throw new InputError(`${flag}: expected the name of a format, as ${path} does not tell it, found nothing`);
}

async function readFiles(
  from: FormatName,
  { input, texts }: ConvertRequest,
  { terminal }: CommandContext,
): Promise<SourceFile[]> {
  const { writeOnly, marksOnly, parts } = FORMATS[from];
  if (writeOnly === true)
    throw new InputError(
      `--from: expected one of ${READABLE_NAMES.join(", ")}, found ${from}, which is for people and holds no offsets`,
    );
  if (marksOnly === true && texts === undefined)
    throw new InputError(`--texts: expected the folder of the texts, which ${from} does not hold, found nothing`);
  return parts === undefined ? [await readSourceFile(input, terminal)] : readSourceFolder(input, parts, terminal);
}

async function readTexts(
  from: FormatName,
  files: readonly SourceFile[],
  { request: { texts }, context }: { readonly request: ConvertRequest; readonly context: CommandContext },
): Promise<MarkedText[]> {
  const { techniques: cards } = context;
  return readFormat(from, files, { cards, texts: texts === undefined ? undefined : await readLookup(texts, context) });
}

async function readLookup(folder: string, { terminal }: CommandContext): Promise<TextLookup> {
  const { sources, errors } = await findTexts([folder], { folder: terminal.folder, stdinName: "stdin" });
  for (const error of errors) throw error;
  const texts: Pick<MarkedText, "id" | "text">[] = [];
  for (const source of sources) {
    terminal.signal.throwIfAborted();
    texts.push({ id: source.id, text: await readSource(source, terminal) });
  }
  return createTextLookup(texts);
}

/** A mark that a reader removed does not hold, and formats that cannot say so leave it out. */
function leaveRemoved(text: MarkedText): MarkedText {
  return { ...text, marks: standingMarks(text.marks) };
}
