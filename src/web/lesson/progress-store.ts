/** The one student's progress that may be kept on this device. */
import type { Progress } from "../../lessons/progress-schema.js";
import type { DeviceStore } from "../state/device-store.js";

/** What lies on the device: `unreadable` is of another version or damaged, and left alone until somebody deletes it. */
export type StoredProgress =
  | { readonly kind: "none" }
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "unreadable"; readonly why: string };

export interface ProgressStore {
  /** Never refused: storage that is switched off holds nothing. */
  read(): Promise<StoredProgress>;
  save(progress: Progress): Promise<void>;
  delete(): Promise<void>;
}

const KEY = "progress";

export function createProgressStore(store: DeviceStore): ProgressStore {
  return {
    read: async () => {
      const value = await store.get(KEY).catch(() => undefined);
      if (value === undefined) return { kind: "none" };
      const { readProgress } = await import("./progress-files.js");
      try {
        const progress = readProgress({ name: "What is kept on this device", content: JSON.stringify(value) });
        return { kind: "progress", progress };
      } catch (error) {
        return { kind: "unreadable", why: error instanceof Error ? error.message : String(error) };
      }
    },
    save: (progress) => store.set(KEY, progress),
    delete: () => store.delete(KEY),
  };
}
