/** What every writer of a lesson returns. */

export interface ExportedFile {
  /** The worksheet has a key in a file of its own, so that the sheet can be handed out. */
  readonly part: "lesson" | "key";
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface LessonExport {
  /** The first is the one that was asked for. */
  readonly files: readonly [ExportedFile, ...ExportedFile[]];
  /** Sentences for people: what the file does not carry. */
  readonly left: readonly string[];
}
