/**
 * What Mark the Words makes of a text: words, and which of them are answers. Written after `createHtmlForWords` and `word.js` of
 * H5P.MarkTheWords 1.11, slips included; no registry carries the content type itself.
 */

export interface ReadWord {
  /** As students see it. */
  readonly word: string;
  readonly isAnswer: boolean;
}

/** @param html paragraphs */
export function readMarkableWords(html: string): ReadWord[] {
  return html
    .split(/<\/?p>/)
    .flatMap((paragraph) => (decode(paragraph).match(/ \*[^* ]+\* |\S+/g) ?? []).flatMap(readEntry));
}

function readEntry(raw: string): ReadWord[] {
  const entry = raw.trim();
  const before = /^[[({⟨¿¡“"«„]+/.exec(entry)?.[0].length ?? 0;
  const after = /[",….:;?!\])}⟩»”]+$/.exec(entry)?.[0].length ?? 0;
  const word = entry.slice(before, Math.max(before, entry.length - after));
  if (word === "") return [];
  const answer = findAnswer(word);
  return [{ word: answer === undefined ? word : answer.replace(/\*(.?)/g, "$1"), isAnswer: answer !== undefined }];
}

/** What stands between the stars; a word that is no answer keeps its stars, as it is shown with them. */
function findAnswer(word: string): string | undefined {
  const bare = removePair(word);
  if (!bare.startsWith("*") || bare.length <= 2) return undefined;
  if (bare.endsWith("*")) return word.slice(1, -1);
  return bare.at(-2) === "*" ? word.slice(1, -2) : undefined;
}

/** Of several pairs of stars only the last is removed, which makes words of `******` and `**a**`: the reader's own slip. */
function removePair(word: string): string {
  let bare = word;
  for (let star = word.indexOf("*"); star !== -1; star = word.indexOf("*", star + 1))
    if (word[star + 1] === "*") bare = word.slice(0, star) + word.slice(star + 2);
  return bare;
}

function decode(html: string): string {
  return html.replace(
    /&(lt|gt|quot|amp|#39);/g,
    (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? "'",
  );
}
