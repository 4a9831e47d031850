/** A piece of unknown JSON that remembers its place, so that every refusal can say where it stands. */
import { InputError } from "../errors.js";

export interface JsonNode {
  readonly value: unknown;
  /** The file and the card, for people. */
  readonly place: string;
  /** The way from there, such as `examples[0].end`; empty at the place itself. */
  readonly path: string;
}

/** @throws InputError always: the place, what was expected, what was found */
export function refuse({ value, place, path }: JsonNode, expected: string): never {
  const found = value === undefined ? "nothing" : JSON.stringify(value);
  const shown = found.length > 60 ? `${found.slice(0, 60)}…` : found;
  throw new InputError(`${place}${path === "" ? "" : `, field ${path}`}: expected ${expected}, found ${shown}`);
}

/** The fields of an object by name, missing ones as undefined. @throws InputError for no object or an unknown field */
export function readFields<Name extends string>(node: JsonNode, names: readonly Name[]): Record<Name, JsonNode> {
  const { value } = node;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse(node, "an object");
  const child = (name: string): JsonNode => {
    const found: unknown = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
    return { ...node, value: found, path: node.path === "" ? name : `${node.path}.${name}` };
  };
  for (const name of Object.keys(value)) {
    if (!(names as readonly string[]).includes(name)) refuse(child(name), `only the fields ${names.join(", ")}`);
  }
  return Object.fromEntries(names.map((name) => [name, child(name)])) as Record<Name, JsonNode>;
}

/** The items of an array of at least `least`. @throws InputError for anything else */
export function readItems(node: JsonNode, least: number): JsonNode[] {
  const { value } = node;
  if (!Array.isArray(value) || value.length < least) return refuse(node, `a list of at least ${least}`);
  return value.map((item: unknown, index) => ({ ...node, value: item, path: `${node.path}[${index}]` }));
}

/** A string that is not blank. @throws InputError for anything else */
export function readText(node: JsonNode): string {
  const { value } = node;
  return typeof value === "string" && value.trim() !== "" ? value : refuse(node, "a text that is not blank");
}

/** An integer from `lowest` to `highest`. @throws InputError for anything else */
export function readInteger(node: JsonNode, lowest: number, highest: number): number {
  const { value } = node;
  if (typeof value === "number" && Number.isInteger(value) && value >= lowest && value <= highest) return value;
  return refuse(node, `a whole number from ${lowest} to ${highest}`);
}
