/** A screen whose code is fetched when it is first opened, and what is seen while it is not there. */
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";

type State =
  | { readonly kind: "loading" }
  | { readonly kind: "loaded"; readonly screen: VNode }
  | { readonly kind: "failed" };

/** @param load called once, and again when it failed and the reader asks for it */
export function LazyScreen({ load }: { readonly load: () => Promise<VNode> }): VNode {
  const [state, setState] = useState<State>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isOpen = true;
    const show = (next: State) => isOpen && setState(next);
    load().then(
      (screen) => show({ kind: "loaded", screen }),
      () => show({ kind: "failed" }),
    );
    return () => {
      isOpen = false;
    };
  }, [attempt]);
  if (state.kind === "loaded") return state.screen;
  if (state.kind === "loading") return <p role="status">Loading…</p>;
  return (
    <p class="message error" role="alert">
      This part of the page could not be fetched from its server. Nothing that is open is lost.{" "}
      <button type="button" onClick={() => setAttempt(attempt + 1)}>
        Try again
      </button>
    </p>
  );
}
