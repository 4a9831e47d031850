/** The texts that marks were made in, by the ids of annotation files. */

import { InputError } from "../../errors.js";
import { ptcArticleId } from "../../formats/ptc.js";
import { checkText, type LabelFileText } from "../../formats/read-label-file.js";
import { hashText } from "../../formats/text-hash.js";
import { findTexts } from "../input/find-texts.js";
import { readSource } from "../input/text-source.js";
import type { Terminal } from "../terminal.js";
import type { AnnotationFile } from "./annotation-file.js";

/** How articles of different files are known to be the same one. */
export type ArticleKey = (id: string) => string;

/**
 * Label files are known by whole ids (paths); as soon as a PTC file stands beside them, by PTC's: the digits of
 * `article<digits>.txt`, else the file's name without folder and extension.
 */
export function chooseKey(files: readonly AnnotationFile[]): ArticleKey {
  return files.every(({ unit }) => unit === "utf16") ? (id) => id : ptcArticleId;
}

/** Texts by key; those of `--texts` go before those that label files hold. */
export interface ArticleTexts {
  readonly texts: ReadonlyMap<string, string>;
  /** Keys of the texts in the folder, in its order; undefined without one. */
  readonly folder?: readonly string[];
}

/** @throws InputError for a folder or text that cannot be read, two texts of one id, and labels of another text */
export async function readArticleTexts(
  folder: string | undefined,
  files: readonly AnnotationFile[],
  { keyOf, terminal }: { readonly keyOf: ArticleKey; readonly terminal: Terminal },
): Promise<ArticleTexts> {
  checkSameTexts(files, keyOf);
  const texts = new Map<string, string>();
  for (const { labels } of files.flatMap(({ articles }) => articles))
    if (labels?.text !== undefined) texts.set(keyOf(labels.id), labels.text);
  if (folder === undefined) return { texts };
  const found = await readFolder(folder, { keyOf, terminal });
  for (const [key, text] of found) texts.set(key, text);
  const byName = indexByName(found);
  for (const { labels } of files.flatMap(({ articles }) => articles)) {
    if (labels === undefined) continue;
    const text = found.get(keyOf(labels.id)) ?? byName.get(ptcArticleId(labels.id));
    if (text === undefined) continue;
    checkText(labels, text);
    texts.set(keyOf(labels.id), text);
  }
  return { texts, folder: [...found.keys()] };
}

/** @throws InputError when files mark different texts under one id */
function checkSameTexts(files: readonly AnnotationFile[], keyOf: ArticleKey): void {
  const sums = new Map<string, { readonly sum: string; readonly name: string }>();
  for (const { name, articles } of files) {
    for (const { id, labels } of articles) {
      const sum = labels && sumOf(labels);
      if (sum === undefined) continue;
      const other = sums.get(keyOf(id)) ?? { sum, name };
      if (other.sum !== sum)
        throw new InputError(
          `${name}: expected article ${id} to be the text that ${other.name} has, of checksum ${other.sum}, found another, ${sum}`,
        );
      sums.set(keyOf(id), other);
    }
  }
}

function sumOf({ sha256, text }: LabelFileText): string | undefined {
  return sha256 ?? (text === undefined ? undefined : hashText(text));
}

/** Texts by PTC id, for labels that were made from another folder on; names that stand twice are left out. */
function indexByName(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string | undefined> {
  const byName = new Map<string, string | undefined>();
  for (const [key, text] of texts) byName.set(ptcArticleId(key), byName.has(ptcArticleId(key)) ? undefined : text);
  return byName;
}

async function readFolder(
  folder: string,
  { keyOf, terminal }: { readonly keyOf: ArticleKey; readonly terminal: Terminal },
): Promise<Map<string, string>> {
  if (folder === "-") throw new InputError("--texts: expected a folder, found standard input");
  const { sources, errors } = await findTexts([folder], { folder: terminal.folder, stdinName: "" });
  if (errors[0] !== undefined) throw errors[0];
  const texts = new Map<string, string>();
  for (const source of sources) {
    const key = keyOf(source.id);
    if (texts.has(key))
      throw new InputError(`${source.name}: expected an article id of its own, found ${key} as of another text`);
    texts.set(key, await readSource(source, terminal));
  }
  return texts;
}
