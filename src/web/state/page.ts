/** What the page knows: the text that is open, what was found in it, and what of it is shown. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { OperatingPoint } from "../../decode/settings.js";
import type { LabelledText } from "../../formats/labelled-text.js";
import { hashText } from "../../formats/text-hash.js";
import { type Mark, marksOf } from "../../reading/mark.js";
import { applyReview } from "../../review/apply-review.js";
import { countDecisions, isEmptyReview, type Review } from "../../review/review.js";
import type { Technique } from "../../techniques/technique.js";
import type { HtmlArticle } from "../files/html-article.js";
import type { ModelClient, ReadResult } from "../model/model-client.js";
import type { LoadedModel, ModelSource } from "../model/protocol.js";
import type { DeviceStore } from "./device-store.js";
import { createKept, type Kept } from "./kept.js";
import { type Message, tellError } from "./messages.js";
import { createReviewing, type Reviewing } from "./reviewing.js";

/** Longest text, in UTF-16 code units, that the page reads: some 30,000 words, a quarter of an hour on a slow machine. */
export const LONGEST_PAGE_TEXT = 200_000;

export interface OpenText {
  /** Of a file, of a sample, or "Pasted text". */
  readonly name: string;
  readonly text: string;
  /** The saved web page that the text comes from, while nobody has changed it. */
  readonly article?: HtmlArticle;
}

export type ModelState =
  | { readonly kind: "loading"; readonly done: number; readonly total: number }
  | { readonly kind: "loaded"; readonly loaded: LoadedModel }
  | { readonly kind: "failed"; readonly message: Message };

export type ReadingState =
  | { readonly kind: "none" }
  | {
      readonly kind: "reading";
      readonly open: OpenText;
      readonly done: number;
      readonly total: number;
      readonly soFar?: LabelledText;
    }
  | { readonly kind: "read"; readonly open: OpenText; readonly result: ReadResult };

export interface Page {
  readonly model: ReadonlySignal<ModelState>;
  /** Content of the text area, and where it came from. */
  readonly draft: Signal<OpenText>;
  readonly reading: ReadonlySignal<ReadingState>;
  readonly message: Signal<Message | null>;
  readonly point: Signal<OperatingPoint>;
  /** Least score that is shown, 0..1. */
  readonly minimum: Signal<number>;
  /** Techniques that are not shown. */
  readonly hidden: Signal<ReadonlySet<string>>;
  /** Key of the mark whose explanation is open. */
  readonly selected: Signal<string | undefined>;
  /** What the chosen point found in the open text, so far or in all. */
  readonly labelled: ReadonlySignal<LabelledText | undefined>;
  /** All marks of the chosen point, as the reader left them; the removed ones are among them. */
  readonly marks: ReadonlySignal<readonly Mark[]>;
  /** Those that stand, and the removed ones while they are asked for. */
  readonly listed: ReadonlySignal<readonly Mark[]>;
  /** Those that the filters let through. */
  readonly shown: ReadonlySignal<readonly Mark[]>;
  readonly reviewing: Reviewing;
  readonly kept: Kept;
  loadModel(): Promise<void>;
  /** Reads the draft, or the text given; what is open stays until it is read. A model that failed to load is tried again. */
  read(force?: boolean, text?: OpenText): Promise<void>;
  cancel(): void;
  /** Reads a short text that is not opened, whatever its language, after what is being read. */
  readAside(text: string): Promise<ReadResult>;
}

export interface PageParts {
  readonly client: ModelClient;
  readonly source: () => Promise<ModelSource>;
  /** All cards. */
  readonly techniques: readonly Technique[];
  /** What is kept on this device is kept there. */
  readonly store: DeviceStore;
}

export function createPage({ client, source, techniques, store }: PageParts): Page {
  const model = signal<ModelState>({ kind: "loading", done: 0, total: 0 });
  const draft = signal<OpenText>({ name: "Pasted text", text: "" });
  const reading = signal<ReadingState>({ kind: "none" });
  const message = signal<Message | null>(null);
  const point = signal<OperatingPoint>("balanced");
  const minimum = signal(0);
  const hidden = signal<ReadonlySet<string>>(new Set());
  const selected = signal<string | undefined>(undefined);
  const labelled = computed(() => {
    const state = reading.value;
    if (state.kind === "none") return undefined;
    return state.kind === "read" ? state.result[point.value] : state.soFar;
  });
  const found = computed(() => marksOf(labelled.value?.findings ?? []));
  const text = computed(() => (reading.value.kind === "read" ? reading.value.open.text : undefined));
  const ids = new Set(techniques.map(({ id, modelClass }) => modelClass ?? id));
  const kept = createKept({ store, knows: (technique) => ids.has(technique) });
  const reviewing = createReviewing({ techniques, text, found, keep: (review) => void keep(review) });
  const marks = computed(() =>
    text.value === undefined
      ? found.value
      : applyReview(found.value, reviewing.review.value, { text: text.value, techniques }),
  );
  const listed = computed(() =>
    marks.value.filter(({ review }) => review?.status !== "removed" || reviewing.showRemoved.value),
  );
  const shown = computed(() =>
    listed.value.filter(({ technique, score = 1 }) => !hidden.value.has(technique) && score >= minimum.value),
  );
  let running: AbortController | undefined;

  const loadModel = async () => {
    model.value = { kind: "loading", done: 0, total: 0 };
    try {
      const onProgress = (done: number, total: number) => {
        model.value = { kind: "loading", done, total };
      };
      model.value = { kind: "loaded", loaded: await client.load(await source(), onProgress) };
    } catch (error) {
      model.value = { kind: "failed", message: tellError(error) };
    }
  };

  const read = async (force = false, open = draft.value) => {
    const refusal = refuse(open.text);
    if (refusal !== undefined) {
      message.value = refusal;
      return;
    }
    running?.abort();
    const controller = new AbortController();
    running = controller;
    const before = reading.value.kind === "read" ? reading.value : ({ kind: "none" } as const);
    message.value = null;
    if (model.value.kind === "failed") void loadModel();
    selected.value = undefined;
    reviewing.choosing.value = undefined;
    reviewing.selection.value = undefined;
    reviewing.said.value = null;
    reading.value = { kind: "reading", open, done: 0, total: 0 };
    try {
      const result = await client.read(
        open.text,
        { point: point.value, force },
        {
          signal: controller.signal,
          onProgress: ({ done, total, soFar }) => {
            if (reading.value.kind !== "reading" || running !== controller) return;
            reading.value = { ...reading.value, done, total, ...(soFar && { soFar }) };
          },
        },
      );
      reading.value = { kind: "read", open, result };
      await recall(open.text);
    } catch (error) {
      if (running !== controller) return; // another text is being read by now
      reading.value = before;
      if (!controller.signal.aborted) message.value = tellError(error);
    } finally {
      if (running === controller) running = undefined;
    }
  };

  let told: string | undefined;
  const keep = async (review: Review) => {
    if (reading.value.kind !== "read") return;
    await kept.save(reading.value.open, review);
    const trouble = kept.trouble.value;
    if (trouble !== undefined && trouble !== told) message.value = { kind: "error", text: trouble };
    told = trouble; // once, not with each decision
  };

  /** What was decided about the text at another time. */
  const recall = async (read: string) => {
    if (reviewing.canUndo.value || !isEmptyReview(reviewing.review.value)) return;
    const known = await kept.find(hashText(read));
    if (known === undefined || text.value !== read) return;
    reviewing.bring(known.review, "kept");
    const count = countDecisions(known.review);
    const decisions = count === 1 ? "decision on this text is" : `${count} decisions on this text are`;
    message.value = { kind: "info", text: `Your earlier ${decisions} kept on this device, and shown.` };
  };

  const cancel = () => running?.abort();
  return {
    model,
    draft,
    reading,
    message,
    point,
    minimum,
    hidden,
    selected,
    labelled,
    marks,
    listed,
    shown,
    reviewing,
    kept,
    loadModel,
    read,
    cancel,
    readAside: (aside) => client.read(aside, { point: point.value, force: true }),
  };
}

/** Why the page does not read this text; undefined when it does. */
export function refuse(text: string): Message | undefined {
  if (text.trim() === "")
    return { kind: "error", text: "There is no text yet. Paste one, open a file or take a sample." };
  if (/^\s*(https?:\/\/|www\.)\S+\s*$/i.test(text))
    return {
      kind: "error",
      text: "This is an address, and the page fetches nothing from the internet. Open the article in your browser, copy its words and paste them here.",
    };
  if (text.length <= LONGEST_PAGE_TEXT) return undefined;
  const [most, found] = [LONGEST_PAGE_TEXT, text.length].map((count) => count.toLocaleString("en"));
  return {
    kind: "error",
    text: `This text has ${found} characters, and the page reads at most ${most}. Read it in parts, or use the command line.`,
  };
}
