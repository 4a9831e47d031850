/** axe-core in a page: under the page's own policy, since a script that the debugger puts in is not bound by it. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/** To be given to `open` as `before`. */
export const AXE = readFileSync(new URL("../../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

// All rules that are on by default, best practices among them, and the one of WCAG 2.2 that is not.
const RUN = `axe.run({ rules: { "target-size": { enabled: true } } }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ": " + html + " " + failureSummary)))`;

/** What axe finds wrong in the page as it is now: rule, element, what to do; one string each. */
export function findViolations(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(RUN);
}
