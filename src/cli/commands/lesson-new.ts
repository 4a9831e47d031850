/** `rhetoscope lesson new`: texts in, a lesson file out, with the machine's marks in it. */
import { basename } from "node:path";
import { InputError } from "../../errors.js";
import type { BankPassage } from "../../lessons/bank.js";
import { composeLesson, type GivenText } from "../../lessons/compose-lesson.js";
import { labelBankTexts, machineMarks } from "../../lessons/label-texts.js";
import { outsideBank } from "../../lessons/lesson-desk.js";
import type { LessonMinutes } from "../../lessons/lesson-plan.js";
import { type Lesson, LONGEST_TEXT_ID, type MachineMark } from "../../lessons/lesson-schema.js";
import { writeLesson } from "../../lessons/write-lesson.js";
import type { CommandContext } from "../context.js";
import { ExitCode } from "../exit-code.js";
import { type CorpusText, openCorpus } from "../input/corpus.js";
import { readPassages } from "../input/package-passages.js";
import { createLabeller, type Labeller } from "../labeller.js";
import { warn } from "../messages.js";
import { refuseOverwriting } from "../output/keep-inputs.js";
import { openSink } from "../output/sink.js";
import { explainLanguage } from "../pretty/notes.js";
import { findListedCards } from "./explain.js";

export interface LessonRequest {
  /** Files, folders, or `-` for standard input; none for a lesson from the bank alone. */
  readonly texts: readonly string[];
  readonly minutes: LessonMinutes;
  /** Ids, names, or classes of the model, with commas between them; a class stands for all its techniques. */
  readonly techniques?: string;
  readonly title?: string;
  /** Where all of the texts are from; without it, what their files are called. */
  readonly source?: string;
  /** Of all of the texts. */
  readonly licence?: string;
  readonly output: string;
}

/** @returns the exit code @throws InputError for a text, technique or number of them that cannot be; nothing is then written */
export async function lessonNew(request: LessonRequest, context: CommandContext): Promise<number> {
  const { minutes, output, title } = request;
  const cards = request.techniques === undefined ? undefined : findListedCards(request.techniques, context.techniques);
  const techniques = cards?.map(({ id }) => id);
  if (request.texts.length === 0 && techniques === undefined)
    throw new InputError("expected TEXTS, or --techniques for a lesson from the bank alone, found neither");
  if (request.texts.length === 0 && (request.source ?? request.licence) !== undefined)
    throw new InputError("--source, --licence: expected TEXTS that they are of, found none");
  await refuseOverwriting(output, request.texts, context.terminal);
  const labeller = createLabeller(context, 1);
  try {
    const bank = await readPassages();
    const texts = await readTexts(request, labeller, context);
    const made = composeLesson(
      { minutes, texts, ...(techniques && { techniques }), ...(title !== undefined && { title }) },
      { bank, techniques: context.techniques },
    );
    const lesson = await labelBankTexts(made, (text) => labelPassage(text, labeller));
    await writeFile(lesson, output, context);
    await tellLeftOut(lesson, bank, context);
    return ExitCode.done;
  } finally {
    await labeller.dispose();
  }
}

async function readTexts(
  { texts: args, source: from, licence }: LessonRequest,
  labeller: Labeller,
  context: CommandContext,
): Promise<GivenText[]> {
  const { terminal } = context;
  const columns = { text: "text", id: "id", keep: [] };
  const corpus = await openCorpus(args, { stdinName: "stdin", columns, fingerprint: false }, terminal);
  for (const error of corpus.errors) throw error;
  const texts: GivenText[] = [];
  for await (const source of corpus.read()) {
    terminal.signal.throwIfAborted();
    const name = withoutFolders(source.id);
    const id = nameAnew(shortenId(outsideBank(name)), texts);
    const labelled = await labelText(source, id, { labeller, context });
    texts.push({ ...labelled, source: from ?? name, ...(licence !== undefined && { licence }) });
  }
  return texts;
}

/** A path that begins elsewhere tells of the machine and its user, which a class need not know. */
function withoutFolders(id: string): string {
  return /^([a-z]:|\/|\.\.)/i.test(id) ? basename(id) : id;
}

/** A path may be longer than an id; a name that is too long itself is left to be refused. */
function shortenId(id: string): string {
  return id.length > LONGEST_TEXT_ID ? basename(id) : id;
}

/** Two folders may hold files of one name. */
function nameAnew(id: string, texts: readonly GivenText[]): string {
  const taken = new Set(texts.map((text) => text.id));
  let name = id;
  for (let number = 2; taken.has(name); number++) name = `${id} (${number})`;
  return name;
}

async function labelText(
  source: CorpusText,
  id: string,
  { labeller, context }: { readonly labeller: Labeller; readonly context: CommandContext },
): Promise<Omit<GivenText, "source">> {
  const outcome = await labeller.label(source);
  if ("error" in outcome) throw outcome.error;
  const { text, readable, language, findings } = outcome.labelled;
  if (!readable && !context.settings.quiet)
    await warn(
      context.terminal,
      `${source.name}: not labelled: ${explainLanguage(language, outcome.pool.model.language)}`,
    );
  return { id, title: titleOf(text, id), text, machine: machineMarks(findings) };
}

/** A headline is no longer than this. */
const LONGEST_TITLE = 120;

/** The first line of the text, if it may be a headline; else what the text is called. */
function titleOf(text: string, id: string): string {
  const [first = ""] = text.trimStart().split(/[\r\n]/, 1);
  const line = first.replace(/^#+\s+/, "").trim();
  return line !== "" && line.length <= LONGEST_TITLE ? line : basename(id);
}

async function labelPassage(text: string, labeller: Labeller): Promise<readonly MachineMark[]> {
  const outcome = await labeller.label({ id: "passage", name: "passage", read: async () => text });
  if ("error" in outcome) throw outcome.error;
  return outcome.labelled.findings;
}

async function writeFile(lesson: Lesson, output: string, { terminal }: CommandContext): Promise<void> {
  const sink = await openSink(terminal, output);
  try {
    await sink.write(writeLesson(lesson));
    await sink.commit();
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

/** What was asked for and is not there should not be found out in class. */
async function tellLeftOut(
  { techniques, texts }: Lesson,
  bank: readonly BankPassage[],
  { terminal, settings }: CommandContext,
): Promise<void> {
  if (settings.quiet) return;
  const missing = techniques.filter((id) =>
    bank.every(({ spans }) => spans.every(({ technique }) => technique !== id)),
  );
  if (missing.length > 0)
    await warn(terminal, `the bank has no passage of ${missing.join(", ")}: no step asks for it but your own texts`);
  const open = texts.filter(({ key }) => key === null).map(({ id }) => id);
  if (open.length > 0)
    await warn(terminal, `${open.join(", ")}: nobody has decided what is right; decide the key in the lesson's page`);
}
