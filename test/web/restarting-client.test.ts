import { expect, test } from "vitest";
import { createModelClient } from "../../src/web/model/model-client.js";
import type { Answer, ModelSource, Request } from "../../src/web/model/protocol.js";
import { createRestartingClient, type EndableWorker } from "../../src/web/model/restarting-client.js";
import { tellError } from "../../src/web/state/messages.js";

const source = { kind: "bytes", model: {}, wasm: {} } as unknown as ModelSource;

/** Workers that answer each request as told: with a message, or by breaking down. */
function createWorkers(answers: readonly (Answer | "breaks down")[]) {
  const workers: { isEnded: boolean }[] = [];
  let next = 0;
  const create = (): EndableWorker => {
    const state = { isEnded: false };
    workers.push(state);
    const on: Record<string, (event: never) => void> = {};
    return {
      addEventListener: (type: string, listener: (event: never) => void) => {
        on[type] = listener;
      },
      postMessage: (_: Request) => {
        const answer = answers[next++];
        queueMicrotask(() => {
          if (answer === "breaks down") on.error?.({ message: "" } as never);
          else on.message?.({ data: answer } as never);
        });
      },
      terminate: () => {
        state.isEnded = true;
      },
    };
  };
  return { workers, create };
}

const loaded = { kind: "loaded", loaded: { model: { confidence: {} } } } as Answer;

test("a worker that broke down is replaced when the model is loaded again", async () => {
  const { workers, create } = createWorkers(["breaks down", loaded]);
  const client = createRestartingClient(create, (worker) => createModelClient(worker, []));
  await expect(client.load(source)).rejects.toThrow("did not start");
  await client.load(source);
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});

test("where the browser makes no worker, the client is there, says why, and tries again when asked", async () => {
  const { create } = createWorkers([loaded]);
  let isRefused = true;
  const refusing = () => {
    if (isRefused) throw new Error("workers are switched off");
    return create();
  };
  const client = createRestartingClient(refusing, (worker) => createModelClient(worker, []));
  await expect(client.load(source)).rejects.toThrow("workers are switched off");
  isRefused = false;
  await client.load(source);
});

test("a worker that says what failed is asked again, and the failure is told with the way on", async () => {
  const error = { code: "model", message: "weights.bin: expected a file" } as const;
  const { workers, create } = createWorkers([{ kind: "not-loaded", error }, loaded]);
  const client = createRestartingClient(create, (worker) => createModelClient(worker, []));
  const failure: unknown = await client.load(source).catch((reason: unknown) => reason);
  expect(tellError(failure).text).toMatch(/could not be loaded.*try again.*weights\.bin/);
  await client.load(source);
  expect(workers).toHaveLength(1);
});
