/** Which browsers this machine has, and what to say where one is missing. */
import { existsSync } from "node:fs";

export type BrowserName = "Chromium" | "Firefox";

interface BrowserPaths {
  /** Environment variable that names another path. */
  readonly variable: string;
  readonly usual: readonly string[];
}

const PATHS: Readonly<Record<BrowserName, BrowserPaths>> = {
  Chromium: {
    variable: "RHETOSCOPE_CHROMIUM",
    usual: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
  },
  Firefox: { variable: "RHETOSCOPE_FIREFOX", usual: ["/usr/bin/firefox-esr", "/usr/bin/firefox"] },
};

/** A run must not pass without a browser. */
export const IS_REQUIRED = process.env.RHETOSCOPE_REQUIRE_BROWSER === "1";

export function findBrowser(name: BrowserName): string | undefined {
  const { variable, usual } = PATHS[name];
  const named = process.env[variable];
  return (named === undefined ? usual : [named]).find((path) => existsSync(path));
}

/** Undefined where it is there; else what was looked for, and how to say where it is. */
export function tellMissing(name: BrowserName): string | undefined {
  if (findBrowser(name) !== undefined) return undefined;
  const { variable, usual } = PATHS[name];
  return `expected ${name} at ${process.env[variable] ?? usual.join(", ")}, found none; ${variable} says where else it is`;
}
