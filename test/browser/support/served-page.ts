/** Before all tests in browsers: builds the page once, both ways, and serves it; says what is missing where none can be started. */
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";
import type { TestProject } from "vitest/node";
import { type BrowserName, IS_REQUIRED, tellMissing } from "./browsers.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Of the built page, with a stroke at its end. */
    readonly pageAddress: string;
  }
}

const inRepository = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Name of this machine for tests that need a host that is no secure context; see `--host-resolver-rules`. */
export const PLAIN_HOST = "school.test";

/** @throws where a browser is missing and RHETOSCOPE_REQUIRE_BROWSER is 1 */
export default async function servePage({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const missing = (["Chromium", "Firefox"] as BrowserName[]).flatMap((name) => tellMissing(name) ?? []);
  if (IS_REQUIRED && missing.length > 0) throw new Error(missing.join("\n"));
  for (const reason of missing) console.warn(`skipped: ${reason}`);
  provide("pageAddress", "");
  if (missing.length === 2) return undefined;
  const served = inRepository("vite.config.ts");
  for (const configFile of [served, inRepository("vite.file.config.ts")])
    await build({ configFile, logLevel: "error", root: inRepository("src/web") });
  const server = await preview({
    configFile: served,
    logLevel: "error",
    preview: { host: "127.0.0.1", port: 0, allowedHosts: [PLAIN_HOST] },
  });
  provide("pageAddress", server.resolvedUrls?.local[0] ?? "");
  return () => server.close();
}
