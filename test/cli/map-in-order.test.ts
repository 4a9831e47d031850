import { expect, test } from "vitest";
import { mapInOrder } from "../../src/cli/map-in-order.js";

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
}

test.each([1, 2, 3, 10])("order is kept, and no more than %i are begun and not handed out", async (atOnce) => {
  let begun = 0;
  let taken = 0;
  let most = 0;
  const results = mapInOrder([5, 1, 4, 1, 3, 0, 2], atOnce, async (item) => {
    most = Math.max(most, ++begun - taken);
    await wait(item * 2);
    return item;
  });
  const all: number[] = [];
  for await (const item of results) {
    all.push(item);
    await wait(3);
    taken++;
  }
  expect(all).toEqual([5, 1, 4, 1, 3, 0, 2]);
  expect(most).toBeLessThanOrEqual(atOnce);
});

test("an error is thrown in its turn, and those behind it do not end the process", async () => {
  const taken: number[] = [];
  const results = mapInOrder([1, 2, 3, 4], 4, async (item) => {
    await wait(item === 1 ? 10 : 0);
    if (item > 1) throw new Error(`item ${item}`);
    return item;
  });
  const attempt = (async () => {
    for await (const item of results) taken.push(item);
  })();
  await expect(attempt).rejects.toThrow("item 2");
  expect(taken).toEqual([1]);
});

test("nothing gives nothing", async () => {
  expect(await collect(mapInOrder([], 2, async (item) => item))).toEqual([]);
});

test("items may come one after the other, and their source is closed when nobody takes more", async () => {
  let closed = false;
  async function* count() {
    try {
      for (let i = 0; ; i++) yield i;
    } finally {
      closed = true;
    }
  }
  const taken: number[] = [];
  for await (const item of mapInOrder(count(), 3, async (number) => number * 2)) {
    taken.push(item);
    if (taken.length === 3) break;
  }
  expect(taken).toEqual([0, 2, 4]);
  expect(closed).toBe(true);
});
