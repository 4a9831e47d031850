/** What the page knows: the text that is open, what was found in it, and what of it is shown. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { OperatingPoint } from "../../decode/settings.js";
import type { LabelledText } from "../../formats/labelled-text.js";
import { hashText } from "../../formats/text-hash.js";
import { marksOf } from "../../reading/mark.js";
import { countDecisions, isEmptyReview, type Review } from "../../review/review.js";
import type { Technique } from "../../techniques/technique.js";
import type { ModelClient, ReadResult } from "../model/model-client.js";
import type { LoadedModel, ModelSource } from "../model/protocol.js";
import type { DeviceStore } from "./device-store.js";
import { createKept, type Kept } from "./kept.js";
import { type Message, tellError } from "./messages.js";
import { computeMarks, type PageMarks } from "./page-marks.js";
import { type OpenText, refuse } from "./page-text.js";
import { createReviewing, type Reviewing } from "./reviewing.js";

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

export interface Page extends PageMarks {
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
  const { marks, listed, shown } = computeMarks({ found, text, reviewing, hidden, minimum, techniques });
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
