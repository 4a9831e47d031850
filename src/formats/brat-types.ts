/** Names of techniques as brat's types, which hold letters, digits, hyphens and underscores only; annotation.conf lists them. */

/** Tells a type that is not the technique's own name, in a comment that brat passes over. */
const NAMING = /^# technique (\S+) = (".*")$/gm;

export interface BratTypes {
  /** The type of a technique: its own name, or one as near as brat allows. Each technique has one of its own. */
  typeOf(technique: string): string;
  /** annotation.conf with every type that was asked for, and those that were known from the start. */
  configuration(): string;
}

/** @param known techniques that are listed though no text may have them */
export function createBratTypes(known: readonly string[]): BratTypes {
  const types = new Map<string, string>();
  const taken = new Set<string>();
  const typeOf = (technique: string): string => {
    const there = types.get(technique);
    if (there !== undefined) return there;
    const near = toType(technique);
    let type = near;
    for (let n = 2; taken.has(type); n++) type = `${near}-${n}`;
    types.set(technique, type);
    taken.add(type);
    return type;
  };
  for (const technique of known) typeOf(technique);
  return { typeOf, configuration: () => writeConfiguration([...types]) };
}

/**
 * The technique of a type, by the comments of annotation.conf, else by the names of known techniques, else the type itself.
 * @param configuration content of annotation.conf, empty where there is none
 */
export function readBratTypes(configuration: string, known: readonly string[]): (type: string) => string {
  const types = createBratTypes(known);
  const techniques = new Map(known.map((technique) => [types.typeOf(technique), technique]));
  for (const [, type = "", name = ""] of configuration.matchAll(NAMING)) {
    const technique = tryParse(name);
    if (technique !== undefined) techniques.set(type, technique);
  }
  return (type) => techniques.get(type) ?? type;
}

function toType(technique: string): string {
  const near = technique.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "");
  return near === "" ? "Technique" : near;
}

function writeConfiguration(types: readonly (readonly [technique: string, type: string])[]): string {
  const renamed = types.filter(([technique, type]) => technique !== type);
  const namings = renamed.map(([technique, type]) => `# technique ${type} = ${JSON.stringify(technique)}\n`);
  return `# The techniques that a text-bound annotation may have. Where a type is not the technique's own name:
${namings.join("")}
[entities]
${types.map(([, type]) => `${type}\n`).join("")}
[relations]
# marks may overlap
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
`;
}

function tryParse(name: string): string | undefined {
  try {
    return String(JSON.parse(name));
  } catch {
    return undefined;
  }
}
