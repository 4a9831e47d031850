/** Puts the page together: the worker, what the page knows, and what is seen of it. */
import { render } from "preact";
import { createLessonSession } from "./lesson/lesson-session.js";
import { createModelClient } from "./model/model-client.js";
import type { ModelSource } from "./model/protocol.js";
import { createRestartingClient } from "./model/restarting-client.js";
import { createComparison } from "./state/comparison.js";
import { createDeviceStore } from "./state/device-store.js";
import { createPage } from "./state/page.js";
import { createRoute } from "./state/route.js";
import "./styles/page.css";
import { TECHNIQUES } from "./techniques.js";
import { App } from "./views/app.js";

/** What differs between a served page and one that was opened from a file. */
export interface Host {
  createWorker(): Worker;
  /** Called when the model is loaded, and again when that is tried anew. */
  source(): Promise<ModelSource>;
}

export function start(host: Host): void {
  const client = createRestartingClient(
    () => host.createWorker(),
    (worker) => createModelClient(worker, TECHNIQUES),
  );
  const store = createDeviceStore();
  const page = createPage({ client, source: host.source, techniques: TECHNIQUES, store });
  const comparison = createComparison({ client, page });
  const lesson = createLessonSession(store);
  const route = createRoute(window);
  window.addEventListener("beforeunload", (event) => {
    if (lesson.unsavedLesson.value) event.preventDefault(); // the browser asks
  });
  const root = document.getElementById("app");
  if (root === null) throw new Error("the page has no element with the id app");
  root.textContent = "";
  render(<App page={page} comparison={comparison} lesson={lesson} route={route} />, root);
  void page.loadModel();
  void page.kept.load();
}
