/** What a format of findings has to offer, so that texts are written one by one in constant memory. */
import type { LabelledText } from "./labelled-text.js";

/** Each call returns the next stretch of the output; all stretches together are one well-formed file. */
export interface LabelWriter<Text = LabelledText> {
  /** What stands before the first text. */
  open(): string;
  /** @throws InputError when the format cannot hold the text's id */
  write(text: Text): string;
  /** What stands after the last text. */
  close(): string;
}
