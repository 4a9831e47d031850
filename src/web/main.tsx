/** The page as a server hands it out: worker, engine and model are files beside it. */
import plain from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";
import simd from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import { start } from "./start.js";

const absolute = (path: string) => new URL(path, document.baseURI).href;

start({
  createWorker: () => new Worker(new URL("./model/model-worker.ts", import.meta.url), { type: "module" }),
  source: async () => ({
    kind: "address",
    model: absolute("model/"),
    wasm: { "tfjs-backend-wasm.wasm": absolute(plain), "tfjs-backend-wasm-simd.wasm": absolute(simd) },
  }),
});
