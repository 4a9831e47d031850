/** A line that `label --format jsonl` wrote, read back. */
import { InputError } from "../../errors.js";
import { type LabelLine, labelLine } from "../../formats/label-schema.js";

/** Bytes; far more than the line of the longest text can have. */
export const LONGEST_LINE = 2 ** 28;

/** @param place file and line, for messages @throws InputError when it is no line of `label --format jsonl` */
export function parseLabelLine(bytes: Uint8Array, place: string): LabelLine {
  const refuse = (found: string): never => {
    throw new InputError(`${place}: expected a line of label --format jsonl, found ${found}`);
  };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    return refuse((error as Error).message);
  }
  const line = labelLine.safeParse(value);
  const [issue] = line.error?.issues ?? [];
  return line.success ? line.data : refuse(`${issue?.path.join(".") || "something else"}: ${issue?.message}`);
}
