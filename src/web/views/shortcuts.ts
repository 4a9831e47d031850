/** Single keys for those who go through many marks; never while something is being typed, and only as long as wanted. */
import type { Page } from "../state/page.js";
import { beginMarking } from "./own-marks.js";
import { toggle } from "./review-form.js";
import { useHeard } from "./use-heard.js";
import { step } from "./view-controls.js";

/** What each key does, for people. */
export const SHORTCUTS: Readonly<Record<string, string>> = {
  n: "next mark",
  p: "previous mark",
  a: "agree with the open mark, or take that back",
  r: "remove the open mark, or restore it",
  m: "mark words yourself",
  u: "undo",
  "?": "show these keys",
};

/** Where the keys are listed. */
export const SETTINGS = "settings";

export function useShortcuts(page: Page): void {
  useHeard("keydown", (event) => {
    const { key, ctrlKey, altKey, metaKey, target, defaultPrevented } = event;
    if (!page.kept.settings.value.shortcuts || ctrlKey || altKey || metaKey || defaultPrevented) return;
    if (!(key in SHORTCUTS) || isTyped(target) || page.reviewing.choosing.value !== undefined) return;
    event.preventDefault();
    run(page, key);
  });
}

/** True where a key is a letter of what is being written, or chooses from a list. */
export function isTyped(target: unknown): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  const field = target.closest("textarea, select, input");
  const type = field?.getAttribute("type") ?? "text";
  return field !== null && !(field.matches("input") && ["checkbox", "radio", "range", "button"].includes(type));
}

function run(page: Page, key: string): void {
  if (key === "n") step(page, 1);
  if (key === "p") step(page, -1);
  if (key === "u") page.reviewing.undo();
  if (key === "m") beginMarking(page);
  if (key === "?") showKeys();
  if (key !== "a" && key !== "r") return;
  const focused = document.activeElement?.id.replace(/^chip-/, "");
  const mark = page.marks.value.find((one) => one.key === (page.selected.value ?? focused));
  if (mark !== undefined) toggle(page, mark, key === "a" ? "agree" : "remove");
  else page.reviewing.said.value = { kind: "info", text: "Open a mark first: n goes to the next one." };
}

function showKeys(): void {
  const settings = document.getElementById(SETTINGS);
  if (!(settings instanceof HTMLDetailsElement)) return;
  settings.open = true;
  settings.querySelector("summary")?.focus();
}
