/** What Mark the Words makes of a text, as its documentation and behaviour say: words, and which of them are answers. */

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
  const bare = word.replaceAll("**", "");
  const isAnswer = bare.startsWith("*") && bare.endsWith("*") && bare.length > 2;
  return [{ word: (isAnswer ? word.slice(1, -1) : word).replaceAll("**", "*"), isAnswer }];
}

function decode(html: string): string {
  return html.replace(
    /&(lt|gt|quot|amp|#39);/g,
    (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? "'",
  );
}
