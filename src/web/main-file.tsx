/** The page as a file on a stick: worker, engine and model are part of its one script, since a file may fetch nothing. */

import files from "virtual:model-files";
import plain from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";
import simd from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import ModelWorker from "./model/model-worker.ts?worker&inline";
import { start } from "./start.js";

start({
  createWorker: () => new ModelWorker(),
  source: async () => ({
    kind: "encoded",
    model: files,
    wasm: { "tfjs-backend-wasm.wasm": plain, "tfjs-backend-wasm-simd.wasm": simd },
  }),
});
