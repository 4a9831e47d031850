/** What a language is called in English. */

/** @param code ISO 639-3: "deu" gives "German", a code without a name stays as it is */
export function nameLanguage(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;
}
