/** Which value of a setting holds: a flag before the environment, before the project's file, before the user's. */
import { dirname } from "node:path";
import type { Terminal } from "../terminal.js";
import { readConfigFiles } from "./config-files.js";
import { SETTING_NAMES, SETTINGS, type SettingName, type Settings } from "./table.js";
import { readAs } from "./values.js";

/** Flags as they were written, by the name of their setting. */
export type Flags = Readonly<Partial<Record<SettingName, string>>>;

export interface ResolvedSettings {
  readonly settings: Settings;
  /** Where each value comes from, for people. */
  readonly origins: Readonly<Record<SettingName, string>>;
}

interface Origin {
  /** What messages call it. */
  readonly name: string;
  readonly folder: string;
  readonly raw: string;
}

/** @throws InputError for a value that cannot be, wherever it stands, and an unknown key of a file */
export async function resolveSettings(
  flags: Flags,
  terminal: Pick<Terminal, "env" | "folder" | "platform">,
  techniques: readonly string[],
): Promise<ResolvedSettings> {
  const files = await readConfigFiles(terminal);
  const { folder, env } = terminal;
  const settings: Record<string, unknown> = {};
  const origins: Record<string, string> = {};
  for (const name of SETTING_NAMES) {
    const candidates: (Origin | undefined)[] = [
      originOf(flagOf(name), folder, flags[name]),
      originOf(variableOf(name), folder, env[variableOf(name)] || undefined),
      ...files.map(({ path, values }) => originOf(`${path}: ${name}`, dirname(path), values[name])),
    ];
    const origin = candidates.find((candidate) => candidate !== undefined);
    const { read, fallback } = SETTINGS[name];
    settings[name] =
      origin === undefined
        ? fallback
        : readAs(origin.name, origin.raw, (raw) => read(raw, { techniques, folder: origin.folder }));
    origins[name] = origin?.name ?? "default";
  }
  return { settings: settings as unknown as Settings, origins: origins as Record<SettingName, string> };
}

/** `--min-confidence` */
export function flagOf(name: SettingName): string {
  return SETTINGS[name].flag.split(" ")[0] ?? "";
}

/** `RHETOSCOPE_MIN_CONFIDENCE` */
export function variableOf(name: SettingName): string {
  return `RHETOSCOPE_${name.replace(/[A-Z]/g, "_$&").toUpperCase()}`;
}

function originOf(name: string, folder: string, raw: string | undefined): Origin | undefined {
  return raw === undefined ? undefined : { name, folder, raw };
}
