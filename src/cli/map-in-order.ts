/** Works on several items at a time and hands out what came of them in the items' order. */

/**
 * An item is begun only when fewer than `atOnce` are begun and not yet handed out, so that memory stays bounded however
 * many items there are and however slowly they are taken.
 * @throws what `work` throws, in its turn
 */
export async function* mapInOrder<In, Out>(
  items: Iterable<In> | AsyncIterable<In>,
  atOnce: number,
  work: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const begun: Promise<Out>[] = [];
  for await (const item of items) {
    const result = work(item);
    result.catch(() => {}); // it is thrown in its turn; until then nobody listens
    begun.push(result);
    if (begun.length >= atOnce) yield await (begun.shift() as Promise<Out>);
  }
  for (const result of begun) yield await result;
}
