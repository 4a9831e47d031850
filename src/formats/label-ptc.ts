/** Findings as rows of the Propaganda Techniques Corpus, in code points: spans alone (SI) or with techniques (FLC). */
import { mergeOverlapping, type Span } from "../text/span.js";
import type { LabelWriter } from "./label-format.js";
import { ptcArticleId, rowsToCodePoints, writePtcSpans, writePtcTechniques } from "./ptc.js";

/** What these files can tell of a text. */
export interface PtcText {
  readonly id: string;
  readonly text: string;
  readonly findings: readonly (Span & { readonly technique: string })[];
}

/** `ID⇥start⇥end`: what is marked at all, so that words with two techniques stand once. */
export function createPtcSpansWriter(): LabelWriter<PtcText> {
  return {
    open: () => "",
    write: ({ id, text, findings }) => {
      const articleId = ptcArticleId(id);
      const spans = rowsToCodePoints(mergeOverlapping(findings), text);
      return writePtcSpans(spans.map((span) => ({ articleId, ...span })));
    },
    close: () => "",
  };
}

/** `ID⇥technique⇥start⇥end`. */
export function createPtcTechniquesWriter(): LabelWriter<PtcText> {
  return {
    open: () => "",
    write: ({ id, text, findings }) => {
      const articleId = ptcArticleId(id);
      const rows = findings.map(({ technique, start, end }) => ({ articleId, technique, start, end }));
      return writePtcTechniques(rowsToCodePoints(rows, text));
    },
    close: () => "",
  };
}
