/** A web page of one file: texts, marks, explanations and cards, readable for years without script, server or this program. */
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { PAGE_HEAD } from "../formats/page-head.js";
import { SheetEnd, SheetSection } from "./sheet.js";
import type { SheetRun, SheetText } from "./sheet-text.js";

export interface StandaloneRun extends SheetRun {
  /** Of the file, for people. */
  readonly title: string;
  /** The style sheets in `src/reading/styles`: colours, marks, sheet. */
  readonly style: string;
}

/** Each call returns the next stretch of the file, so that many texts are written one by one. */
export interface HtmlWriter {
  open(): string;
  write(text: SheetText): string;
  close(): string;
}

/** A file of one text. */
export function writeStandaloneHtml(text: SheetText, run: Omit<StandaloneRun, "title">): string {
  const writer = createHtmlWriter({ ...run, title: text.name });
  return writer.open() + writer.write(text) + writer.close();
}

/**
 * Each text stands in an `<article>` of its own. Without its markup and the links of class `chip` that is the text given;
 * only NUL and lone surrogates, which HTML cannot hold, become U+FFFD.
 */
export function createHtmlWriter(run: StandaloneRun): HtmlWriter {
  const found = new Set<string>();
  let texts = 0;
  return {
    open: () => writeHead(run),
    write: (sheet) => {
      for (const { technique } of sheet.marks) found.add(technique);
      return `${write(<SheetSection sheet={sheet} run={run} prefix={`t${++texts}-`} />)}\n`;
    },
    close: () => `${write(<SheetEnd run={run} found={found} prefix="t0-" />)}\n</main>\n</body>\n</html>\n`,
  };
}

function writeHead({ title, style, version }: StandaloneRun): string {
  if (/<\/style/i.test(style)) throw new Error("the style sheet holds </style");
  return [
    ...PAGE_HEAD,
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    write(<meta name="generator" content={`Rhetoscope ${version}`} />),
    write(<title>{`${title} – marks`}</title>),
    `<style>\n${style}</style>`,
    "</head>",
    '<body class="standalone">',
    '<main class="sheet">',
    "",
  ].join("\n");
}

/** A carriage return would be read as a line feed, and a NUL be dropped in places. */
function write(node: VNode): string {
  return renderToString(node).replaceAll("\r", "&#13;").replaceAll("\0", "\uFFFD");
}
