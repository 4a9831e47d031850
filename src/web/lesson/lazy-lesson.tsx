/** Loads the lesson screen when it is first asked for: readers who never teach do not wait for it. */
import type { ComponentType, VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { LessonScreenProps } from "./lesson-screen.js";

type Loaded = { readonly Screen: ComponentType<LessonScreenProps> } | { readonly failed: true } | undefined;

export function LazyLesson(props: LessonScreenProps): VNode {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    import("./lesson-screen.js")
      .then(({ LessonScreen }) => setLoaded({ Screen: LessonScreen }))
      .catch(() => setLoaded({ failed: true }));
  }, []);
  if (loaded === undefined) return <p role="status">Loading the lesson pages…</p>;
  if ("failed" in loaded)
    return (
      <p role="alert">
        This part of the page could not be loaded. Look whether its server can be reached, and reload the page.
      </p>
    );
  return <loaded.Screen {...props} />;
}
