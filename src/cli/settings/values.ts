/** Reads the values that options can have, wherever they were written: each refusal says what was expected. */
import { InputError } from "../../errors.js";

/** What the reading of a value may depend on. */
export interface ValueContext {
  /** Ids of the model's techniques; some hold commas. */
  readonly techniques: readonly string[];
  /** Relative paths start here: the working directory, or the folder of a configuration file. */
  readonly folder: string;
}

/** Reads one written value. @throws InputError with what was expected and what was found */
export type ReadValue<T> = (raw: string, context: ValueContext) => T;

export function oneOf<const Name extends string>(names: readonly Name[]): (raw: string) => Name {
  return (raw) => names.find((name) => name === raw) ?? refuseValue(`one of ${names.join(", ")}`, raw);
}

export const readSwitch: ReadValue<boolean> = (raw) => {
  if (["true", "1", "yes"].includes(raw)) return true;
  return ["false", "0", "no", ""].includes(raw) ? false : refuseValue("true or false", raw);
};

export function wholeNumber(least: number, most: number): ReadValue<number> {
  return (raw) => {
    const value = /^\d{1,9}$/.test(raw) ? Number(raw) : Number.NaN;
    return value >= least && value <= most ? value : refuseValue(`a whole number from ${least} to ${most}`, raw);
  };
}

export const readProbability: ReadValue<number> = (raw) => {
  const value = /^(\d+(\.\d*)?|\.\d+)$/.test(raw) ? Number(raw) : Number.NaN;
  return value <= 1 ? value : refuseValue("a probability from 0 to 1", raw);
};

/**
 * Names with commas between them, each once; because some names hold commas themselves, the longest that is known is taken.
 * @param isKnown of a name without spaces around its commas, or with one after each
 * @param refuse is given the first part that begins no name
 */
export function splitNames(raw: string, isKnown: (name: string) => boolean, refuse: (part: string) => never): string[] {
  const parts = raw.split(",").map((part) => part.trim());
  const names: string[] = [];
  for (let first = 0; first < parts.length; ) {
    let end = parts.length;
    const joined = () => [",", ", "].map((comma) => parts.slice(first, end).join(comma)).find(isKnown);
    while (end > first && joined() === undefined) end--;
    names.push(joined() ?? refuse(parts[first] ?? ""));
    first = end;
  }
  return [...new Set(names)];
}

/** Ids with commas between them: see {@link splitNames}. */
export const readTechniques: ReadValue<readonly string[]> = (raw, { techniques }) =>
  splitNames(
    raw,
    (name) => techniques.includes(name),
    (part) => refuseValue(`techniques of: ${techniques.join(" ")}`, part),
  );

/** Origins of pages with commas between them: `https://example.org`, a port if it is not the usual one, and no more. */
export const readOrigins: ReadValue<readonly string[]> = (raw) => {
  const origins = raw.split(",").map((origin) => origin.trim());
  const wrong = origins.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (wrong !== undefined) refuseValue("origins such as https://example.org or http://localhost:3000", wrong);
  return [...new Set(origins)];
};

/** When a run counts as failed: a text with any finding, with one of a technique, or with so many. */
export type FailOn = { readonly least: number } | { readonly technique: string };

export const readFailOn: ReadValue<FailOn> = (raw, { techniques }) => {
  if (raw === "any") return { least: 1 };
  if (techniques.includes(raw)) return { technique: raw };
  if (/^[1-9]\d{0,8}$/.test(raw)) return { least: Number(raw) };
  return refuseValue(`any, a whole number from 1, or a technique of: ${techniques.join(" ")}`, raw);
};

/** The value, with its place in the message when it is refused. */
export function readAs<T>(place: string, raw: string, read: (raw: string) => T): T {
  try {
    return read(raw);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${place}: ${error.message}`, { cause: error });
  }
}

export function refuseValue(expected: string, found: string): never {
  throw new InputError(`expected ${expected}, found ${JSON.stringify(found)}`);
}
