/** A labelled text as a terminal shows it, drawn by a browser: the colours of the command line become styles. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./texts.mjs";

const TEXT = "samples/news-report-road-charge.txt";
const COLUMNS = 97;

/** Of the SGR codes (ECMA-48) that the command line writes; the colours have a contrast of 4.5 at least on white. */
const STYLES = {
  1: "font-weight: bold",
  2: "color: #6b7280",
  4: "text-decoration: underline",
  31: "color: #b3261e",
  32: "color: #2d6a1f",
  33: "color: #946200",
  34: "color: #1f55c4",
  35: "color: #8e2b8a",
  36: "color: #00696f",
};

/** @param context of `newPage` */
export async function takeTerminal(browser, context) {
  const run = [join(ROOT, "dist/cli/main.js"), "label", "--format", "pretty", "--width", String(COLUMNS), TEXT];
  const shown = execFileSync(process.execPath, run, {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, FORCE_COLOR: "1" },
  });
  const page = await browser.newPage(context);
  await page.setContent(
    `<body style="margin: 18px"><pre style="font: 14px/1.46 'DejaVu Sans Mono', monospace; color: #111">${toHtml(shown)}`,
  );
  await page.screenshot({ path: join(ROOT, "docs", "label.png"), fullPage: true });
  await page.close();
}

function toHtml(text) {
  const [first = "", ...rest] = text.split("\u001b[");
  const styled = rest.map((part) => {
    const end = part.indexOf("m");
    const codes = part.slice(0, end).split(";");
    const style = codes.flatMap((code) => STYLES[code] ?? []).join("; ");
    return `</span><span style="${style}">${escapeHtml(part.slice(end + 1))}`;
  });
  return `<span>${escapeHtml(first)}${styled.join("")}</span>`;
}

function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
