/** The W3C Web Annotation model as JSON-LD: a mark an annotation, found by place (code points) and by quote. */
import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { mapOffsets, type OffsetMap, spanToCodePoints } from "../text/offsets.js";
import type { FileWriter, Mark } from "./marked-text.js";

export const ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** Code points of the text before and after a quote that are written with it. */
const AROUND = 32;

/** One AnnotationCollection whose only page holds all annotations. */
export function createWebAnnotationWriter(): FileWriter {
  let written = 0;
  const all = sha1.create();
  const head = { "@context": ANNOTATION_CONTEXT, type: "AnnotationCollection", label: "Rhetorical techniques" };
  return {
    open: () => `${JSON.stringify(head).slice(0, -1)},"first":{"type":"AnnotationPage","startIndex":0,"items":[`,
    write: ({ id, text, marks }) => {
      const context = { id, text, map: mapOffsets(text) };
      return marks
        .map((mark) => {
          const annotation = annotationOf(mark, context, written);
          all.update(utf8ToBytes(annotation.id));
          return `${written++ === 0 ? "\n" : ",\n"}${JSON.stringify(annotation)}`;
        })
        .join("");
    },
    close: () => {
      const content = bytesToHex(all.digest());
      const page = nameThing(`page ${content}`);
      return `\n],"id":"${page}"},"id":"${nameThing(`collection ${content}`)}","total":${written}}\n`;
    },
  };
}

interface TextContext {
  readonly id: string;
  readonly text: string;
  readonly map: OffsetMap;
}

function annotationOf(mark: Mark, context: TextContext, number: number) {
  const { start, end } = spanToCodePoints(context.map, mark);
  const source = sourceOf(context.id);
  const bodies = [
    ["tagging", mark.technique],
    ["assessing", mark.score === undefined ? undefined : `${Number(mark.score.toFixed(4))}`],
    ["commenting", mark.note],
  ] as const;
  return {
    id: nameThing(`${number} ${source} ${start} ${end} ${mark.technique}`),
    type: "Annotation",
    motivation: "tagging",
    ...(mark.source !== undefined && { creator: { name: mark.source } }),
    body: bodies.flatMap(([purpose, value]) =>
      value === undefined ? [] : [{ type: "TextualBody", purpose, format: "text/plain", value }],
    ),
    target: { source, selector: [{ type: "TextPositionSelector", start, end }, quoteOf(mark, context)] },
  };
}

function quoteOf({ start, end }: Mark, { text, map }: TextContext) {
  const first = map.toUtf16(Math.max(0, map.toCodePoints(start) - AROUND));
  const last = map.toUtf16(Math.min(map.codePointLength, map.toCodePoints(end) + AROUND));
  return {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(first, start),
    suffix: text.slice(end, last),
  };
}

/** The id as a relative IRI. */
export function sourceOf(id: string): string {
  return id.split("/").map(encodeURIComponent).join("/");
}

/** A name-based UUID (RFC 9562, version 5, in the namespace of URLs): equal marks have equal names in every run. */
function nameThing(name: string): string {
  const namespace = Uint8Array.from([
    0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
  ]);
  const hash = sha1(Uint8Array.from([...namespace, ...utf8ToBytes(name)])).slice(0, 16);
  hash[6] = ((hash[6] as number) & 0x0f) | 0x50;
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80;
  return `urn:uuid:${bytesToHex(hash).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
