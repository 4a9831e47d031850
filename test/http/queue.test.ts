/** The queue: never more at once than it may, in order, with places that are given back. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createQueue, QueueFull } from "../../src/http/queue.js";
import { later } from "./make-app.js";

const NEVER = new AbortController().signal;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test("so many at once, so many wait, the next is turned away", async () => {
  const queue = createQueue({ atOnce: 2, longest: 1 });
  const works = [later<string>(), later<string>(), later<string>()];
  const results = works.map(({ promise }) => queue.run(() => promise, NEVER));
  expect({ full: queue.full(), length: queue.length() }).toEqual({ full: true, length: 3 });
  await expect(queue.run(async () => "no", NEVER)).rejects.toBeInstanceOf(QueueFull);
  works[1]?.resolve("b");
  expect(await results[1]).toBe("b");
  expect(queue.full()).toBe(false);
  works[0]?.resolve("a");
  works[2]?.resolve("c");
  expect(await Promise.all(results)).toEqual(["a", "b", "c"]);
  expect(queue.length()).toBe(0);
});

describe("an abort", () => {
  test("of one that waits: it is never begun, and its place is free", async () => {
    const queue = createQueue({ atOnce: 1, longest: 1 });
    const first = later<string>();
    const running = queue.run(() => first.promise, NEVER);
    const controller = new AbortController();
    let begun = false;
    const waiting = queue.run(async () => {
      begun = true;
    }, controller.signal);
    controller.abort(new Error("gone"));
    await expect(waiting).rejects.toThrow("gone");
    expect(queue.full()).toBe(false);
    first.resolve("a");
    expect(await running).toBe("a");
    await queue.idle();
    expect(begun).toBe(false);
  });

  test("of one that runs: told at once, but its place is free only when it has left off", async () => {
    const queue = createQueue({ atOnce: 1, longest: 0 });
    const controller = new AbortController();
    const work = later<string>();
    const running = queue.run(() => work.promise, controller.signal);
    controller.abort(new Error("gone"));
    await expect(running).rejects.toThrow("gone");
    expect(queue.full()).toBe(true);
    work.reject(new Error("left off"));
    await queue.idle();
    expect(queue.full()).toBe(false);
  });

  test("before it came: not begun", async () => {
    const queue = createQueue({ atOnce: 1, longest: 1 });
    await expect(queue.run(async () => "a", AbortSignal.abort(new Error("gone")))).rejects.toThrow("gone");
    expect(queue.length()).toBe(0);
  });
});

test("a work that throws gives its place back", async () => {
  const queue = createQueue({ atOnce: 1, longest: 0 });
  await expect(queue.run(() => Promise.reject(new Error("no")), NEVER)).rejects.toThrow("no");
  expect(await queue.run(async () => "a", NEVER)).toBe("a");
});

test("idle resolves at once when there is nothing to do", async () => {
  await createQueue({ atOnce: 1, longest: 0 }).idle();
});

test("property: whatever comes and goes, the bounds hold, the order is kept, nothing is lost", async () => {
  const step = fc.record({ kind: fc.constantFrom("add", "finish", "abort"), which: fc.nat(20) });
  await fc.assert(
    fc.asyncProperty(fc.nat(2), fc.nat(3), fc.array(step, { maxLength: 40 }), async (more, longest, steps) => {
      const atOnce = more + 1;
      const queue = createQueue({ atOnce, longest });
      const begun: number[] = [];
      const entries: { work: ReturnType<typeof later<number>>; controller: AbortController; done: Promise<unknown> }[] =
        [];
      let unsettled = 0;
      for (const { kind, which } of steps) {
        const chosen = entries[which % Math.max(entries.length, 1)];
        if (kind === "add") {
          const id = entries.length;
          const work = later<number>();
          const controller = new AbortController();
          const expectFull = queue.full();
          const done = queue
            .run(() => {
              begun.push(id);
              unsettled++;
              return work.promise.finally(() => unsettled--);
            }, controller.signal)
            .then(
              (value) => expect(value).toBe(id),
              (error: unknown) => expect(error instanceof QueueFull).toBe(expectFull),
            );
          entries.push({ work, controller, done });
        } else if (kind === "finish") chosen?.work.resolve(entries.indexOf(chosen));
        else chosen?.controller.abort(new Error("gone"));
        await turn();
        expect(unsettled).toBeLessThanOrEqual(atOnce);
        expect(queue.length()).toBeLessThanOrEqual(atOnce + longest);
      }
      for (const [id, { work }] of entries.entries()) work.resolve(id);
      await Promise.all(entries.map(({ done }) => done));
      await queue.idle();
      expect(queue.length()).toBe(0);
      expect(begun).toEqual([...begun].sort((a, b) => a - b));
    }),
    { seed: 7, numRuns: 100 },
  );
});

test("says how long it will take, judged by what it has done", async () => {
  const queue = createQueue({ atOnce: 1, longest: 10 });
  const works = Array.from({ length: 4 }, () => later<void>());
  const all = works.map(({ promise }) => queue.run(() => promise, NEVER));
  expect(queue.secondsLeft()).toBe(4); // a second each until it knows better
  for (const { resolve } of works) resolve();
  await Promise.all(all);
  expect(queue.secondsLeft()).toBe(1);
});
