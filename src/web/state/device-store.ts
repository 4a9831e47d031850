/** Where the page keeps things on this device: the browser's own database, under one name. */
import { clear, createStore, del, entries, get, set } from "idb-keyval";

/** Every call may be refused: storage may be full, forbidden or absent. */
export interface DeviceStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  entries(): Promise<readonly (readonly [string, unknown])[]>;
  clear(): Promise<void>;
}

/** Nothing is opened before the first call; then a missing database is a refused promise. */
export function createDeviceStore(): DeviceStore {
  const store = createStore("rhetoscope", "kept");
  return {
    get: async (key) => get<unknown>(key, store),
    set: async (key, value) => set(key, value, store),
    delete: async (key) => del(key, store),
    entries: async () => entries<string, unknown>(store),
    clear: async () => clear(store),
  };
}
