/** A Chromium and a built page for what is measured or pictured in it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { preview } from "vite";
import { ROOT } from "../texts.mjs";

/** Longest wait for anything on a page, in milliseconds. */
export const PATIENCE = 600_000;

const USUAL = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export function launchChromium(flags = []) {
  const named = process.env.RHETOSCOPE_CHROMIUM;
  const executablePath = (named === undefined ? USUAL : [named]).find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error(
      `expected Chromium at ${named ?? USUAL.join(", ")}, found none; RHETOSCOPE_CHROMIUM says where else it is`,
    );
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", ...flags];
  return chromium.launch({ executablePath, args });
}

/** Serves what a Vite config has built, isolated from other origins, since memory is measured only then. */
export async function servePage(configFile) {
  const headers = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
  const server = await preview({
    configFile: join(ROOT, configFile),
    logLevel: "error",
    preview: { host: "127.0.0.1", port: 0, headers },
  });
  return { address: server.resolvedUrls.local[0], close: () => server.close() };
}
