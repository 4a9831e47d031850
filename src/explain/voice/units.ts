/** Cuts a text into units: the words of one sentence at one depth, with each quotation inside it as a single token. */
import type { Passage } from "../../text/passage.js";
import type { Span } from "../../text/span.js";
import type { VoiceLine } from "./lines.js";
import type { MarkedStretch } from "./quotations.js";

/** `word` is in lower case with a straight apostrophe, "" for a quotation; marks of punctuation are words of kind `mark`. */
export interface VoiceToken extends Span {
  readonly kind: "word" | "mark" | "quotation";
  readonly word: string;
  readonly capital: boolean;
  /** Index of the quotation, for that kind. */
  readonly quotation?: number;
}

export interface VoiceUnit {
  readonly tokens: readonly VoiceToken[];
  /** Index of the quotation that it lies in, -1 for the text itself. */
  readonly within: number;
  /** Index of the line in which it begins. */
  readonly line: number;
}

/** What the units of a text are cut from. */
export interface MarkedText {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly lines: readonly VoiceLine[];
  /** Sorted and nested properly. */
  readonly stretches: readonly MarkedStretch[];
}

const TOKEN = /[\p{L}\p{N}@#$€£][\p{L}\p{M}\p{N}_]*(?:[-'’.&/@][\p{L}\p{N}][\p{L}\p{M}\p{N}_]*)*['’]?|\S/gu;

/** The units in the order in which they end. Linear in the text. */
export function cutUnits({ text, passages, lines, stretches }: MarkedText): VoiceUnit[] {
  const units: VoiceUnit[] = [];
  const levels: { within: number; line: number; tokens: VoiceToken[] }[] = [{ within: -1, line: 0, tokens: [] }];
  const top = () => levels.at(-1) as (typeof levels)[number];
  let passage = 0;
  let line = 0;
  let next = 0; // quotation to come
  const emit = (): void => {
    const { within, line: first, tokens } = top();
    if (tokens.length > 0) units.push({ tokens, within, line: first });
  };
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    let start = match.index;
    for (
      let inner = stretches[top().within];
      inner !== undefined && start >= inner.end;
      inner = stretches[top().within]
    ) {
      emit();
      levels.pop();
      start = Math.max(start, inner.marks.end);
    }
    if (start > match.index) {
      pattern.lastIndex = start;
      continue;
    }
    while (start >= (lines[line + 1]?.start ?? Number.POSITIVE_INFINITY)) line++;
    let begins = false;
    for (; start >= (passages[passage]?.start ?? Number.POSITIVE_INFINITY); passage++) begins = true;
    if (begins) {
      emit();
      levels[levels.length - 1] = { within: top().within, line, tokens: [] };
    }
    const quotation = stretches[next];
    if (quotation !== undefined && start >= quotation.marks.start) {
      top().tokens.push({ ...quotation.marks, kind: "quotation", word: "", capital: false, quotation: next });
      levels.push({ within: next++, line, tokens: [] });
      pattern.lastIndex = quotation.start;
      continue;
    }
    const border = Math.min(quotation?.marks.start ?? text.length, stretches[top().within]?.end ?? text.length);
    const end = Math.min(start + match[0].length, border);
    pattern.lastIndex = end;
    pushToken(top().tokens, readToken(text.slice(start, end), start));
  }
  while (levels.length > 0) {
    emit();
    levels.pop();
  }
  return units;
}

/** A full stop that a word follows belongs to the word before it: "Mr. Lark". */
function pushToken(tokens: VoiceToken[], token: VoiceToken): void {
  const stop = tokens.at(-1);
  const word = tokens.at(-2);
  if (token.kind === "word" && stop?.word === "." && word?.kind === "word" && word.end === stop.start) {
    tokens.splice(-2, 2, { ...word, end: stop.end });
  }
  tokens.push(token);
}

function readToken(spelling: string, start: number): VoiceToken {
  const kind = /^[\p{L}\p{N}@#$€£]/u.test(spelling) ? "word" : "mark";
  const word = spelling.toLowerCase().replaceAll("’", "'");
  return { start, end: start + spelling.length, kind, word, capital: /^[\p{Lu}@]/u.test(spelling) };
}
