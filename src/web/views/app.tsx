/** The page's frame: the way between its screens, and the screen that is open. */
import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChild, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { LazyLesson } from "../lesson/lazy-lesson.js";
import type { LessonSession } from "../lesson/lesson-session.js";
import type { Comparison } from "../state/comparison.js";
import type { Page } from "../state/page.js";
import { ROUTES, type Route } from "../state/route.js";
import { CompareScreen } from "./compare-screen.js";
import { DataSheet } from "./data-sheet.js";
import { QuickStart } from "./quick-start.js";
import { ReadScreen } from "./read-screen.js";
import { TrustScreen } from "./trust-screen.js";

const NAMES: Readonly<Record<Route, string>> = {
  read: "Read a text",
  compare: "Compare two",
  lesson: "Lesson",
  trust: "How far to trust this",
  "data-sheet": "Data sheet",
  "quick-start": "Quick start",
};

export interface AppProps {
  readonly page: Page;
  readonly comparison: Comparison;
  readonly lesson: LessonSession;
  readonly route: ReadonlySignal<Route>;
}

export function App({ page, comparison, lesson, route }: AppProps): VNode {
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const current = route.value;
  useEffect(() => {
    document.title = current === "read" ? "Rhetoscope" : `${NAMES[current]} – Rhetoscope`;
    if (!first.current) main.current?.focus();
    first.current = false;
  }, [current]);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the text
      </a>
      <header class="page-head">
        <p class="brand">Rhetoscope</p>
        <nav aria-label="Screens">
          {ROUTES.map((name) => (
            <a key={name} href={`#/${name}`} aria-current={name === current ? "page" : undefined}>
              {NAMES[name]}
            </a>
          ))}
        </nav>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {screenOf(current, { page, comparison, lesson })}
      </main>
      <footer class="page-foot">
        <p>
          Everything is computed in this page: your text does not leave this machine. A mark is a guess, often wrong,
          and never a verdict on a text, its author or its outlet.
        </p>
      </footer>
    </>
  );
}

function screenOf(route: Route, { page, comparison, lesson }: Omit<AppProps, "route">): ComponentChild {
  if (route === "compare") return <CompareScreen page={page} comparison={comparison} />;
  if (route === "lesson") return <LazyLesson page={page} session={lesson} />;
  if (route === "trust") return <TrustScreen page={page} />;
  if (route === "data-sheet") return <DataSheet page={page} />;
  if (route === "quick-start") return <QuickStart />;
  return <ReadScreen page={page} lesson={lesson} />;
}
