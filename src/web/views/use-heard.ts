/** Hearing what happens to the page as long as a part of it is shown. */
import { useLayoutEffect } from "preact/hooks";

/**
 * Hears events of the document from the moment the part is in it: an effect that waits for a frame would lose the
 * keys that are pressed before that.
 */
export function useHeard<K extends keyof DocumentEventMap>(kind: K, hear: (event: DocumentEventMap[K]) => void): void {
  useLayoutEffect(() => {
    document.addEventListener(kind, hear);
    return () => document.removeEventListener(kind, hear);
  });
}
