/** `rhetoscope classify`: the technique of each given span. */
import { InputError } from "../../errors.js";
import {
  type PtcTechnique,
  ptcArticleId,
  readPtcTechniques,
  rowsToUtf16,
  writePtcTechniques,
} from "../../formats/ptc.js";
import type { NodeAnalyzer } from "../../platform/node.js";
import { type CommandContext, loadOptions } from "../context.js";
import { ExitCode, exitCodeOf } from "../exit-code.js";
import { findTexts } from "../input/find-texts.js";
import { readTextFile } from "../input/read-text-file.js";
import { readSource, type TextSource } from "../input/text-source.js";
import { reportError } from "../messages.js";
import { refuseOverwriting } from "../output/keep-inputs.js";
import { openSink } from "../output/sink.js";
import { startProgress } from "../progress.js";

export interface ClassifyRequest {
  /** File of rows `ID⇥anything⇥start⇥end`, in code points. */
  readonly spans: string;
  /** Folders and files of the articles. */
  readonly articles: readonly string[];
  readonly output?: string;
}

/** Writes `ID⇥technique⇥start⇥end` in the order of the spans, all of them or none. @returns the exit code */
export async function classify(request: ClassifyRequest, context: CommandContext): Promise<number> {
  const { terminal, settings, engines } = context;
  const rows = readPtcTechniques(await readTextFile(request.spans, terminal), request.spans);
  const groups = groupByArticle(rows, await findArticles(request.articles, context), request.spans);
  await refuseOverwriting(request.output, [request.spans, ...request.articles], terminal);
  const sink = await openSink(terminal, request.output);
  try {
    const analyzer = await engines.loadAnalyzer(loadOptions(settings));
    const techniques = await classifyGroups(groups, { analyzer, context, file: request.spans });
    await sink.write(writePtcTechniques(rows.map((row) => ({ ...row, technique: techniques.get(row) ?? "" }))));
    await sink.commit();
    analyzer.dispose();
    return ExitCode.done;
  } catch (error) {
    await sink.discard();
    await reportError(terminal, error);
    return exitCodeOf(error);
  }
}

interface Group {
  readonly article: TextSource;
  readonly rows: PtcTechnique[];
}

/** The sources by article id. @throws InputError for arguments that lead nowhere and two texts with one id */
async function findArticles(args: readonly string[], { terminal }: CommandContext): Promise<Map<string, TextSource>> {
  const { sources, errors } = await findTexts(args, { folder: terminal.folder, stdinName: "stdin" });
  for (const error of errors) throw error;
  const articles = new Map<string, TextSource>();
  for (const source of sources) {
    const id = ptcArticleId(source.id);
    const other = articles.get(id);
    if (other !== undefined)
      throw new InputError(`${source.name}: expected an article id of its own, found ${id} as of ${other.name}`);
    articles.set(id, source);
  }
  return articles;
}

function groupByArticle(rows: readonly PtcTechnique[], articles: Map<string, TextSource>, file: string): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const article = articles.get(row.articleId);
    if (article === undefined)
      throw new InputError(`${file}:${row.line}: expected the id of an article that was given, found ${row.articleId}`);
    const group = groups.get(row.articleId) ?? { article, rows: [] };
    group.rows.push(row);
    groups.set(row.articleId, group);
  }
  return [...groups.values()];
}

interface Classifying {
  readonly analyzer: NodeAnalyzer;
  readonly context: CommandContext;
  readonly file: string;
}

async function classifyGroups(groups: readonly Group[], classifying: Classifying): Promise<Map<PtcTechnique, string>> {
  const { analyzer, context, file } = classifying;
  const { terminal, settings } = context;
  const progress = startProgress(terminal, groups.length, settings.quiet);
  const running = { signal: terminal.signal, onProgress: () => new Promise<void>((resolve) => setImmediate(resolve)) };
  const techniques = new Map<PtcTechnique, string>();
  try {
    for (const [done, { article, rows }] of groups.entries()) {
      await progress.show(done, article.name);
      const text = await readSource(article, terminal);
      const spans = rowsToUtf16(rows, text, file);
      const found = await analyzer.classify(text, spans, running);
      for (const [i, row] of rows.entries()) techniques.set(row, found[i]?.technique ?? "");
    }
  } finally {
    await progress.clear();
  }
  return techniques;
}
