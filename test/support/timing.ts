/** Ratios of two timings in one process: what a machine's speed cancels out of. Processor time, so that a busy machine is none. */

/** Least milliseconds of processor time that `run` took in `repeats` runs. */
export function leastTime(run: () => unknown, repeats = 3): number {
  let least = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** How many times longer `run` takes on one text of `length` units of `pattern` than on its 20 equal parts one by one. */
export function growth(pattern: string, length: number, run: (text: string) => unknown): number {
  const whole = pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
  const parts = Array.from({ length: 20 }, (_, part) => whole.slice((part * length) / 20, ((part + 1) * length) / 20));
  const timeOfParts = leastTime(() => parts.forEach(run));
  return leastTime(() => run(whole)) / Math.max(timeOfParts, 1);
}
