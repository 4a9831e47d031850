/** The one function of `csv-parse` that we call, without the Node types that the package's own declarations bring along. */
declare module "csv-parse/browser/esm/sync" {
  export interface CsvOptions {
    readonly delimiter: string;
    readonly record_delimiter: readonly string[];
    readonly relax_column_count: true;
    readonly info: true;
  }
  /** `info.lines` counts the lines up to the end of the record. Throws an error with `code` and `lines`. */
  export function parse(
    input: string,
    options: CsvOptions,
  ): { readonly record: string[]; readonly info: { readonly lines: number } }[];
}
