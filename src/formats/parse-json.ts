/** JSON of others into records of ours: every refusal names the file, the line or the path, what was expected and found. */
import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import type { z } from "zod";
import { refuseAt, showQuote } from "./check-marks.js";
import { indexLines } from "./line-index.js";
import type { SourceFile } from "./marked-text.js";

/** A value of a JSON file and where it stands: `tasks.json`, or `texts.jsonl:3`. */
export interface JsonRecord {
  readonly value: unknown;
  readonly place: string;
  /** The way from there to the value; without it, the value stands at the place itself. */
  readonly path?: readonly PropertyKey[];
}

/** The one value of a JSON file. @throws InputError with line and column where it ends to be JSON */
export function readJson({ content, name }: Pick<SourceFile, "content" | "name">): JsonRecord {
  try {
    return { value: JSON.parse(content), place: name };
  } catch {
    const { offset, expected } = findFault(content);
    const { line, column } = indexLines(content).locate(offset);
    return refuseAt(`${name}:${line}:${column}`, `JSON (${expected})`, showFound(content.slice(offset)));
  }
}

/** A value a line; blank lines are passed over. @throws InputError with the line */
export function readJsonLines({ content, name }: Pick<SourceFile, "content" | "name">): JsonRecord[] {
  return content.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const place = `${name}:${index + 1}`;
    try {
      return [{ value: JSON.parse(line) as unknown, place }];
    } catch {
      const { offset, expected } = findFault(line);
      return refuseAt(`${place}:${offset + 1}`, `a line of JSON (${expected})`, showFound(line.slice(offset)));
    }
  });
}

/** The value as the schema says. @throws InputError with the path of the first field that is otherwise */
export function readRecord<T>(schema: z.ZodType<T>, { value, place, path: way = [] }: JsonRecord): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0] as z.core.$ZodIssue;
  const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
  return refuseAt(placeOf(place, [...way, ...path]), expectedOf(issue), showValue(valueAt(value, path)));
}

/** `tasks.json, field [0].data.text`; the place itself where the path is empty. */
export function placeOf(place: string, path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  return path.length === 0 ? place : `${place}, field ${steps.replace(/^\./, "")}`;
}

/** A field of the record's value. */
export function childOf({ value, place, path = [] }: JsonRecord, ...steps: readonly PropertyKey[]): JsonRecord {
  return { value: valueAt(value, steps), place, path: [...path, ...steps] };
}

/** What messages call the record. */
export function nameRecord({ place, path = [] }: JsonRecord): string {
  return placeOf(place, path);
}

/** True for a text that would be JSON so far, if more followed: its fault is its end. */
export function isCutOff(text: string): boolean {
  const rest = text.slice(findFault(text).offset).trim();
  const openString = /^"(?:[^"\\\r\n]|\\.)*\\?$/;
  const openWord = /^(?:[a-z]{1,4}|-?\d*[.eE+-]*)$/;
  return text.trim() !== "" && (openString.test(rest) || openWord.test(rest));
}

/** Where a text ceases to be JSON, and what should stand there. */
function findFault(text: string): { readonly offset: number; readonly expected: string } {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  if (first === undefined) return { offset: 0, expected: "Value" };
  const expected = printParseErrorCode(first.error)
    .replace(/([a-z])(?=[A-Z])/g, "$1 ")
    .toLowerCase();
  return { offset: first.offset, expected };
}

function showFound(rest: string): string {
  return rest === "" ? "the end" : showQuote(rest);
}

function showValue(value: unknown): string {
  if (value === undefined) return "nothing";
  const shown = JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((found, step) => Object(found)[step], value);
}

const TYPES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  tuple: "a list",
};

function expectedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return TYPES[issue.expected] ?? issue.expected;
    case "invalid_value":
      return listValues(issue.values);
    case "too_small":
      return `at least ${issue.minimum}${sizeOf(issue.origin)}`;
    case "too_big":
      return `at most ${issue.maximum}${sizeOf(issue.origin)}`;
    case "unrecognized_keys":
      return "no such field";
    case "invalid_format":
      return issue.pattern === undefined ? `a text as ${issue.format}` : `a text like ${issue.pattern}`;
    case "invalid_union":
      return "options" in issue ? listValues(issue.options as unknown[]) : issue.message;
    default:
      return issue.message;
  }
}

function listValues(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(" or ");
}

function sizeOf(origin: string): string {
  if (origin === "string") return " characters";
  return origin === "array" ? " items" : "";
}
