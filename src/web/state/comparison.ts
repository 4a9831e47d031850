/** What the page knows of two texts side by side: their drafts, and what was found in both, read one after the other. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { OperatingPoint } from "../../decode/settings.js";
import type { LabelledText } from "../../formats/labelled-text.js";
import { type Mark, marksOf } from "../../reading/mark.js";
import type { ModelClient, ReadResult } from "../model/model-client.js";
import { type Message, tellError } from "./messages.js";
import type { Page } from "./page.js";
import { type OpenText, refuse } from "./page-text.js";

export const SIDES = ["first", "second"] as const;
export type Side = (typeof SIDES)[number];

/** A text that has been read. */
interface ReadSide {
  readonly open: OpenText;
  readonly result: ReadResult;
}

export type ComparisonState =
  | { readonly kind: "none" }
  | {
      readonly kind: "reading";
      readonly open: Readonly<Record<Side, OpenText>>;
      /** The text that is being read now, and how many of its windows have been. */
      readonly now: Side;
      readonly done: number;
      readonly total: number;
      readonly soFar: Readonly<Partial<Record<Side, LabelledText>>>;
    }
  | { readonly kind: "read"; readonly read: Readonly<Record<Side, ReadSide>> };

export interface Comparison {
  readonly drafts: Readonly<Record<Side, Signal<OpenText>>>;
  readonly state: ReadonlySignal<ComparisonState>;
  readonly message: Signal<Message | null>;
  /** That of the page. */
  readonly point: Signal<OperatingPoint>;
  /** Key of the mark whose explanation is open. */
  readonly selected: Signal<string | undefined>;
  /** What the chosen point found, so far or in all; a key tells by its beginning which text it belongs to. */
  readonly marks: Readonly<Record<Side, ReadonlySignal<readonly Mark[]>>>;
  /** Reads both drafts; what is shown stays until they are read. @param force also a text that does not look English */
  read(force?: boolean): Promise<void>;
  cancel(): void;
}

export interface ComparisonParts {
  readonly client: Pick<ModelClient, "read">;
  /** A text that is open there is not read a second time. */
  readonly page: Pick<Page, "reading" | "point">;
}

export function createComparison({ client, page }: ComparisonParts): Comparison {
  const drafts = { first: signal(emptyDraft()), second: signal(emptyDraft()) };
  const state = signal<ComparisonState>({ kind: "none" });
  const message = signal<Message | null>(null);
  const selected = signal<string | undefined>(undefined);
  let running: AbortController | undefined;

  const marksOn = (side: Side) =>
    computed(() =>
      marksOf(labelledOf(state.value, side, page.point.value)?.findings ?? []).map((mark) => {
        return { ...mark, key: `${side}-${mark.key}` };
      }),
    );

  /** What was found in this text before, where that still answers. */
  const recall = (text: string, force: boolean): ReadResult | undefined => {
    const [before, single] = [state.peek(), page.reading.peek()];
    const known = [
      ...(before.kind === "read" ? [before.read.first, before.read.second] : []),
      ...(single.kind === "read" ? [single] : []),
    ];
    return known.find(({ open, result }) => open.text === text && (!force || result.balanced.readable))?.result;
  };

  const readSide = async (side: Side, open: OpenText, force: boolean, controller: AbortController) => {
    const own = { point: page.point.peek(), force };
    return client.read(open.text, own, {
      signal: controller.signal,
      onProgress: ({ done, total, soFar }) => {
        const now = state.peek();
        if (running !== controller || now.kind !== "reading") return;
        state.value = { ...now, now: side, done, total, soFar: soFar ? { ...now.soFar, [side]: soFar } : now.soFar };
      },
    });
  };

  const readBoth = async (open: Readonly<Record<Side, OpenText>>, force: boolean, controller: AbortController) => {
    const known = { first: recall(open.first.text, force), second: recall(open.second.text, force) };
    state.value = {
      kind: "reading",
      open,
      now: "first",
      done: 0,
      total: 0,
      soFar: pickPoint(known, page.point.peek()),
    };
    const first = known.first ?? (await readSide("first", open.first, force, controller));
    const same = open.first.text === open.second.text ? first : undefined;
    const second = known.second ?? same ?? (await readSide("second", open.second, force, controller));
    state.value = {
      kind: "read",
      read: { first: { open: open.first, result: first }, second: { open: open.second, result: second } },
    };
  };

  const read = async (force = false) => {
    const open = { first: drafts.first.peek(), second: drafts.second.peek() };
    message.value = refuseEither(open);
    if (message.value !== null) return;
    running?.abort();
    const controller = new AbortController();
    running = controller;
    const before = state.peek().kind === "read" ? state.peek() : ({ kind: "none" } as const);
    selected.value = undefined;
    try {
      await readBoth(open, force, controller);
    } catch (error) {
      if (running !== controller) return; // others are being read by now
      state.value = before;
      if (!controller.signal.aborted) message.value = tellError(error);
    } finally {
      if (running === controller) running = undefined;
    }
  };

  return {
    drafts,
    state,
    message,
    point: page.point,
    selected,
    marks: { first: marksOn("first"), second: marksOn("second") },
    read,
    cancel: () => running?.abort(),
  };
}

/** What a point found on one side, so far or in all. */
export function labelledOf(state: ComparisonState, side: Side, point: OperatingPoint): LabelledText | undefined {
  if (state.kind === "none") return undefined;
  return state.kind === "read" ? state.read[side].result[point] : state.soFar[side];
}

function emptyDraft(): OpenText {
  return { name: "Pasted text", text: "" };
}

function pickPoint(
  known: Readonly<Record<Side, ReadResult | undefined>>,
  point: OperatingPoint,
): Readonly<Partial<Record<Side, LabelledText>>> {
  const { first, second } = known;
  return { ...(first && { first: first[point] }), ...(second && { second: second[point] }) };
}

function refuseEither(open: Readonly<Record<Side, OpenText>>): Message | null {
  for (const side of SIDES) {
    if (open[side].text.trim() === "")
      return { kind: "error", text: `The ${side} text is empty. Paste one, or take a sample.` };
    const refusal = refuse(open[side].text);
    if (refusal !== undefined) return { ...refusal, text: `The ${side} text: ${refusal.text}` };
  }
  return null;
}
