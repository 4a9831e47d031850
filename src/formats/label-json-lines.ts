/** Findings as JSON Lines, a text a line; docs/schema/label-line.schema.json describes a line. */
import type { LabelWriter } from "./label-format.js";
import { labelObject } from "./label-json.js";
import { type LabelLine, SCHEMA_VERSION } from "./label-schema.js";

export function createJsonLinesWriter(): LabelWriter {
  return {
    open: () => "",
    write: (text) => {
      const line: LabelLine = { schemaVersion: SCHEMA_VERSION, offsetUnit: "utf16", ...labelObject(text) };
      return `${JSON.stringify(line)}\n`;
    },
    close: () => "",
  };
}
