/** The time, as it goes on while the page is open or asleep. */
import { useEffect, useState } from "preact/hooks";

const MINUTE = 60_000;

/** Milliseconds since 1970, to the minute. @param now the clock */
export function useNow(now: () => number): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const refresh = () => setTime(now());
    const timer = setInterval(refresh, MINUTE);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [now]);
  return time;
}
