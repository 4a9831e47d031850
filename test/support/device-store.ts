/** A device's storage in memory, which can be made to refuse. */
import type { DeviceStore } from "../../src/web/state/device-store.js";

export interface FakeStore extends DeviceStore {
  readonly held: Map<string, unknown>;
  /** Thrown by every call that writes, and by every call when `refuses` is "all". */
  fault: Error | undefined;
  refuses: "writing" | "all";
}

export function createFakeStore(): FakeStore {
  const held = new Map<string, unknown>();
  const store: FakeStore = {
    held,
    fault: undefined,
    refuses: "writing",
    get: async (key) => {
      if (store.refuses === "all") check();
      return held.get(key);
    },
    entries: async () => {
      if (store.refuses === "all") check();
      return [...held];
    },
    set: async (key, value) => {
      check();
      held.set(key, structuredClone(value));
    },
    delete: async (key) => {
      check();
      held.delete(key);
    },
    clear: async () => {
      check();
      held.clear();
    },
  };
  const check = () => {
    if (store.fault) throw store.fault;
  };
  return store;
}
