/** Makes the id of a text, which a file told us, a path below the destination and nowhere else, on every platform. */

/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /^\.|[\0-\x1f\x7f<>:"|?*\\]|[. ]$/g;

/** The id with forward slashes; what cannot stand in a file's name everywhere, and a dot at its start, becomes `_`. */
export function toPath(id: string): string {
  const steps = id.split("/").filter((step) => step !== "");
  return steps.map((step) => step.replace(FORBIDDEN, "_").replace(DEVICE, "_$1")).join("/") || "_";
}
