/** Finds and reads configuration files: the project's, in the working directory or nearest above it, and the user's. */
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { InputError } from "../../errors.js";
import { refuseFile } from "../input/read-bytes.js";
import type { Terminal } from "../terminal.js";
import { SETTING_NAMES, type SettingName } from "./table.js";

const PROJECT_FILE = "rhetoscope.config.json";

/** Values as they would stand on the command line. */
export interface ConfigFile {
  readonly path: string;
  readonly values: Readonly<Partial<Record<SettingName, string>>>;
}

/** The files that there are, the one that counts more first. @throws InputError naming file and key */
export async function readConfigFiles(terminal: Pick<Terminal, "folder" | "env" | "platform">): Promise<ConfigFile[]> {
  const files = [await findProjectFile(terminal.folder), await readConfigFile(userFile(terminal))];
  return files.filter((file) => file !== undefined);
}

async function findProjectFile(folder: string): Promise<ConfigFile | undefined> {
  const file = await readConfigFile(join(folder, PROJECT_FILE));
  const above = dirname(folder);
  return file !== undefined || above === folder ? file : findProjectFile(above);
}

function userFile({ env, platform }: Pick<Terminal, "env" | "platform">): string {
  const windows = platform === "win32" ? env.APPDATA : undefined;
  const home = env.HOME || homedir();
  return join(windows || env.XDG_CONFIG_HOME || join(home, ".config"), "rhetoscope", "config.json");
}

async function readConfigFile(path: string): Promise<ConfigFile | undefined> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "EACCES") return undefined;
    return refuseFile(path, error);
  });
  if (text === undefined) return undefined;
  const values: Partial<Record<SettingName, string>> = {};
  for (const [key, value] of Object.entries(parseObject(text, path))) {
    const name = SETTING_NAMES.find((known) => known === key);
    if (name === undefined)
      throw new InputError(`${path}: expected the keys ${SETTING_NAMES.join(", ")}, found ${JSON.stringify(key)}`);
    values[name] = writeValue(value, `${path}: ${key}`);
  }
  return { path, values };
}

function parseObject(text: string, path: string): Record<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new InputError(`${path}: expected JSON, found ${(cause as Error).message}`, { cause });
  }
  if (typeof json === "object" && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  throw new InputError(`${path}: expected a JSON object, found ${JSON.stringify(json)}`);
}

function writeValue(value: unknown, place: string): string {
  if (Array.isArray(value)) return value.map((item) => writeValue(item, place)).join(",");
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  throw new InputError(`${place}: expected a text, a number, true, false or a list, found ${JSON.stringify(value)}`);
}
