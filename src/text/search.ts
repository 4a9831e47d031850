/** Binary search over things in ascending order. */

/** Index of the first item whose key is not below `key`; `items.length` when there is none. Items ascend by key. */
export function lowerBound<T>(items: readonly T[], key: number, keyOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keyOf(items[middle] as T) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
