/** Where a place of the page lies in the text: chips and other controls between the words count for nothing. */
import type { Span } from "../text/span.js";

/** What is needed of a DOM node; a document's own nodes are such. */
export interface TextTree {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<TextTree>;
  getAttribute?(name: string): string | null;
}

/** A boundary point as DOM ranges have it: before the child, or in the text node's UTF-16 code units. */
export interface TreePoint {
  readonly node: unknown;
  readonly offset: number;
}

const TEXT_NODE = 3;

/**
 * The offset in the text that `root` shows. Elements with `data-start` hold the text from that offset on; what stands
 * outside them is no text, and a point there lies at the end of the one before, or at 0. Undefined for a point outside `root`.
 */
export function offsetOfPoint(root: TextTree, { node, offset }: TreePoint): number | undefined {
  let at = 0;
  const search = (tree: TextTree, inside: boolean): boolean => {
    const start = tree.getAttribute?.("data-start") ?? null;
    const within = inside || start !== null;
    if (start !== null) at = Number(start);
    if (tree.nodeType === TEXT_NODE) {
      const length = tree.nodeValue?.length ?? 0;
      if (within) at += tree === node ? Math.min(offset, length) : length;
      return tree === node;
    }
    for (let i = 0; i < tree.childNodes.length; i++) {
      if (tree === node && i === offset) return true;
      if (search(tree.childNodes[i] as TextTree, within)) return true;
    }
    return tree === node;
  };
  return search(root, false) ? at : undefined;
}

/** The parts of a `Selection` that tell its ends, whichever was set first. */
export interface SelectedRange {
  readonly startContainer: unknown;
  readonly startOffset: number;
  readonly endContainer: unknown;
  readonly endOffset: number;
}

/**
 * The span of what is selected, as far as it lies in the text; undefined when none of it does.
 * An end outside `root` is that of the text.
 * @param length of the text
 */
export function spanOfRange(root: TextTree, range: SelectedRange, length: number): Span | undefined {
  const start = offsetOfPoint(root, { node: range.startContainer, offset: range.startOffset });
  const end = offsetOfPoint(root, { node: range.endContainer, offset: range.endOffset });
  if (start === undefined && end === undefined) return undefined;
  const span = { start: start ?? 0, end: end ?? length };
  return span.start < span.end ? span : undefined;
}
