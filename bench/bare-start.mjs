/** What the bare runtime needs to load the weights and read a text's windows: `node bare-start.mjs TEXT`. */
import { readFileSync } from "node:fs";
import { loadBare } from "./bare-model.mjs";
import { readAll, windowsOf } from "./windows.mjs";

const bare = await loadBare();
await readAll(bare.network, bare.tables, windowsOf(readFileSync(process.argv[2], "utf8"), bare).ids);
