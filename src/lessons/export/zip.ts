/** A zip whose bytes depend on its files alone: no clock, no platform. */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { zipSync } from "fflate";

/** The first day that a zip can hold, at noon, which every time zone has: fflate writes local time, so this is local too. */
const noTime = () => new Date(1980, 0, 1, 12);

/** @param files content by path, with forward slashes; kept in this order */
export function zipFiles(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).map(([path, content]) => [path, utf8ToBytes(content)] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: noTime() });
}
