/** A bounded queue: so many texts are computed at once, so many wait, and all others are turned away at once. */

export interface QueueOptions {
  /** Works that run at the same time. */
  readonly atOnce: number;
  /** Works that may wait for their turn. */
  readonly longest: number;
}

export interface Queue {
  /** True when a work that comes now is turned away. */
  full(): boolean;
  /** Works that are begun or wait. */
  length(): number;
  /** Seconds, at least 1, until all that are here now will be done, judged by those before. */
  secondsLeft(): number;
  /**
   * Begins the work in its turn. An abort rejects at once with the signal's reason: a work that waits loses its place and
   * is never begun, one that runs keeps it until it has settled.
   * @throws QueueFull when there is no place, what the work throws, or the signal's reason
   */
  run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Resolves when nothing runs or waits. */
  idle(): Promise<void>;
}

/** There is no place to wait in. */
export class QueueFull extends Error {
  override readonly name = "QueueFull";
}

/** Weight of the newest duration in the mean. */
const NEWEST = 0.2;

export function createQueue({ atOnce, longest }: QueueOptions): Queue {
  const waiting = new Set<() => void>();
  const idle: (() => void)[] = [];
  let running = 0;
  let mean = 1; // seconds
  const full = () => running >= atOnce && waiting.size >= longest;
  const free = () => {
    running--;
    const [next] = waiting;
    if (next !== undefined) next();
    else if (running === 0) for (const resolve of idle.splice(0)) resolve();
  };
  const measure = async <T>(work: () => Promise<T>): Promise<T> => {
    running++;
    const start = performance.now();
    try {
      const result = await work();
      mean += NEWEST * ((performance.now() - start) / 1000 - mean);
      return result;
    } finally {
      free();
    }
  };
  return {
    full,
    length: () => running + waiting.size,
    secondsLeft: () => Math.max(1, Math.ceil((mean * (running + waiting.size)) / atOnce)),
    run: <T>(work: () => Promise<T>, signal: AbortSignal) =>
      new Promise<T>((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        if (full()) return reject(new QueueFull("no place in the queue"));
        const begin = () => {
          waiting.delete(begin);
          measure(work)
            .then(resolve, reject)
            .finally(() => signal.removeEventListener("abort", leave));
        };
        const leave = () => {
          waiting.delete(begin);
          reject(signal.reason);
        };
        signal.addEventListener("abort", leave, { once: true });
        if (running < atOnce) begin();
        else waiting.add(begin);
      }),
    idle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve))),
  };
}
