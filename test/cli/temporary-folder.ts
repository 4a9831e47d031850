/** A folder of files that is gone after the test. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** @param files content by path; a path that ends with a slash is an empty folder. @returns absolute path, no links in it */
export function makeFolder(files: Files = {}): string {
  const { folder, remove } = makeLastingFolder(files);
  onTestFinished(remove);
  return folder;
}

/** As {@link makeFolder}, for several tests: the caller removes it. */
export function makeLastingFolder(files: Files = {}): { readonly folder: string; readonly remove: () => void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "rhetoscope-")));
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    mkdirSync(path.endsWith("/") ? target : dirname(target), { recursive: true });
    if (!path.endsWith("/")) writeFileSync(target, content);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
