/** A client whose worker is replaced when it broke down, so that the model can be loaded anew without losing the page. */
import { type ModelClient, type ModelWorker, WorkerFailure } from "./model-client.js";

export type EndableWorker = ModelWorker & { terminate(): void };

/** A browser may refuse to make a worker at all: then the page goes on without the model, and loading tells why. */
function createOrStandIn(createWorker: () => EndableWorker): EndableWorker {
  try {
    return createWorker();
  } catch (error) {
    const message = `this browser makes no worker to hold the model: ${error instanceof Error ? error.message : String(error)}`;
    const target = new EventTarget();
    return {
      addEventListener: (type: string, listener: (event: never) => void) =>
        target.addEventListener(type, listener as (event: Event) => void),
      postMessage: () => queueMicrotask(() => target.dispatchEvent(Object.assign(new Event("error"), { message }))),
      terminate: () => {},
    };
  }
}

/** A worker that says why it failed is kept; one that could not even say so is not. */
export function createRestartingClient(
  createWorker: () => EndableWorker,
  connect: (worker: ModelWorker) => ModelClient,
): ModelClient {
  const start = () => {
    const worker = createOrStandIn(createWorker);
    return { worker, client: connect(worker), isBroken: false };
  };
  let current = start();
  const watch = async <T>(work: Promise<T>, of = current): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof WorkerFailure && error.code === undefined) of.isBroken = true;
      throw error;
    }
  };
  return {
    load: (source, onProgress) => {
      if (current.isBroken) {
        current.worker.terminate();
        current = start();
      }
      return watch(current.client.load(source, onProgress));
    },
    read: (text, options, handlers) => watch(current.client.read(text, options, handlers)),
  };
}
