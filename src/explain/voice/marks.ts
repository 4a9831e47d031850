/** Reads one quotation mark: what it may do where it stands. An apostrophe, an inch or a foot does nothing. */

/** Marks of one style pair with each other, so that “No" and ‘No' are quotations too. */
export type MarkStyle = "double" | "single" | "guillemet" | "small-guillemet" | "corner" | "white-corner";

/** `opens` and `closes` may both hold; a mark that may close but might as well be an apostrophe or an inch is `unsure`. */
export interface QuoteMark {
  readonly style: MarkStyle;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly unsure: boolean;
  /** Opens only where no mark of its style is open: Swedish ”…” and German »…«. */
  readonly reversed: boolean;
}

const STYLES: Readonly<Record<MarkStyle, string>> = {
  double: '“„‟〝＂״"”〞〟',
  single: "‘‚‛'’",
  guillemet: "«»",
  "small-guillemet": "‹›",
  corner: "「」",
  "white-corner": "『』",
};
const STYLE_OF = new Map(
  Object.entries(STYLES).flatMap(([style, marks]) => [...marks].map((mark) => [mark, style as MarkStyle])),
);
const OPENERS = new Set("“„‟〝‘‚‛«‹「『");
const CLOSERS = new Set("”〞〟’»›」』");
const BEFORE_OPENER = /^$|[\s([{¿¡—–\-/*_>：，、。=]/;
const AFTER_CLOSER = /^$|[\s.,;:!?…)\]}—–\-/*_<。，、？！：；؟،؛]/;
const IDEOGRAPH = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Hang}]/u;
const ELISION = /^(?:\d\ds|[nN]['’‘]|em|til|till|tis|twas|cause|cos|bout|nuff|Tis|Twas|Til|Em)(?![\p{L}\p{N}])/u;
const LONGEST_ELISION = 6;
const LONGEST_RUN = 3; // of marks beside a mark; looking no further keeps the scan linear

/** Finds the next character that may be a quotation mark; sticky state lies in `lastIndex`. */
export function quoteMarkPattern(): RegExp {
  return new RegExp(`[${Object.values(STYLES).join("")}]`, "g");
}

/** The mark at `place`, undefined when it is an apostrophe, a prime, or stands where no quotation can begin or end. */
export function readMark(text: string, place: number): QuoteMark | undefined {
  const mark = text.charAt(place);
  const style = STYLE_OF.get(mark);
  if (style === undefined) return undefined;
  const before = neighbour(text, place, -1);
  const after = neighbour(text, place, 1);
  const opening = BEFORE_OPENER.test(before) && !AFTER_CLOSER.test(after);
  const closing = !BEFORE_OPENER.test(before) && AFTER_CLOSER.test(after);
  if (style === "single") return readSingle(text, place, { before, after, opening, closing });
  const unsure = closing && /\d/.test(text.charAt(place - 1)) && /\s/.test(after);
  if (OPENERS.has(mark)) return { style, opens: true, closes: closing, unsure, reversed: false };
  if (CLOSERS.has(mark)) return { style, opens: opening, closes: true, unsure, reversed: true };
  if (opening || closing) return { style, opens: opening, closes: closing, unsure, reversed: false };
  const inWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  if (inWord && !IDEOGRAPH.test(before + after)) return undefined; // an acronym in Hebrew, 6"x4"
  return { style, opens: true, closes: true, unsure, reversed: true };
}

interface Place {
  readonly before: string;
  readonly after: string;
  readonly opening: boolean;
  readonly closing: boolean;
}

function readSingle(text: string, place: number, { before, after, opening, closing }: Place): QuoteMark | undefined {
  const mark = text.charAt(place);
  const word = text.slice(Math.max(0, place - 2), place);
  const inWord = /[\p{L}\p{N}]/u.test(text.charAt(place - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(place + 1));
  if (inWord && !IDEOGRAPH.test(before + after)) return undefined; // don’t
  if (/['’‘][nN]$/.test(word)) return undefined; // rock ’n’ roll
  if (opening && ELISION.test(text.slice(place + 1, place + 1 + LONGEST_ELISION))) return undefined; // ’90s
  const closes = closing || (/[.,!?…]$/.test(word) && !opening);
  const unsure = /\d$/.test(word) || (/(?:s|in|[oO])$/i.test(word) && /\s/.test(after)); // Smiths’, goin’, 6'
  const style = "single";
  if (mark === "’") return closes ? { style, opens: false, closes, unsure, reversed: false } : undefined;
  if (mark !== "'") return { style, opens: !closing, closes: closing, unsure, reversed: false };
  return opening || closes ? { style, opens: opening, closes, unsure, reversed: false } : undefined;
}

/** The nearest character on one side that is no quotation mark, "" at the text's ends. */
function neighbour(text: string, place: number, step: 1 | -1): string {
  for (let run = 1; run <= LONGEST_RUN; run++) {
    const mark = text.charAt(place + step * run);
    if (!STYLE_OF.has(mark)) return mark;
  }
  return text.charAt(place + step);
}
