/** The page's screens, told by the address after the #, so that back, forward and links work without a server. */
import { type ReadonlySignal, signal } from "@preact/signals";

export const ROUTES = ["read", "compare", "lesson", "trust", "data-sheet", "quick-start"] as const;
export type Route = (typeof ROUTES)[number];

export function createRoute(target: Window): ReadonlySignal<Route> {
  const route = signal(parseRoute(target.location.hash));
  target.addEventListener("hashchange", () => {
    if (target.location.hash.startsWith("#/") || target.location.hash === "")
      route.value = parseRoute(target.location.hash);
  });
  return route;
}

/** An unknown screen is the first one. What follows a second stroke is a place on the screen: "#/trust/doubt". */
export function parseRoute(hash: string): Route {
  const [name] = partsOf(hash);
  return ROUTES.find((route) => route === name) ?? "read";
}

/** Id of the element that the address leads to, on the screen that it names. */
export function placeOf(hash: string): string | undefined {
  return partsOf(hash)[1];
}

function partsOf(hash: string): string[] {
  return hash.replace(/^#\//, "").split("/");
}
