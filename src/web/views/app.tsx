/** The page's frame: the way between its screens, and the screen that is open. */
import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChild, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { LessonSession } from "../lesson/lesson-session.js";
import type { Comparison } from "../state/comparison.js";
import type { Page } from "../state/page.js";
import { ROUTES, type Route } from "../state/route.js";
import { LazyScreen } from "./lazy-screen.js";
import { ReadScreen } from "./read-screen.js";

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

type ScreenParts = Omit<AppProps, "route">;

/** All screens but the first are fetched when they are asked for. */
function screenOf(route: Route, parts: ScreenParts): ComponentChild {
  if (route === "read") return <ReadScreen page={parts.page} lesson={parts.lesson} />;
  return <LazyScreen key={route} load={() => loadScreen(route, parts)} />;
}

async function loadScreen(route: Exclude<Route, "read">, { page, comparison, lesson }: ScreenParts): Promise<VNode> {
  switch (route) {
    case "compare": {
      const { CompareScreen } = await import("./compare-screen.js");
      return <CompareScreen page={page} comparison={comparison} />;
    }
    case "lesson": {
      const { LessonScreen } = await import("../lesson/lesson-screen.js");
      return <LessonScreen page={page} session={lesson} />;
    }
    case "trust": {
      const { TrustScreen } = await import("./trust-screen.js");
      return <TrustScreen page={page} />;
    }
    case "data-sheet": {
      const { DataSheet } = await import("./data-sheet.js");
      return <DataSheet page={page} />;
    }
    case "quick-start": {
      const { QuickStart } = await import("./quick-start.js");
      return <QuickStart />;
    }
  }
}
