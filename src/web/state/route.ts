/** The page's screens, told by the address after the #, so that back, forward and links work without a server. */
import { type ReadonlySignal, signal } from "@preact/signals";

export const ROUTES = ["read", "compare", "trust", "data-sheet", "quick-start"] as const;
export type Route = (typeof ROUTES)[number];

export function createRoute(target: Window): ReadonlySignal<Route> {
  const route = signal(parseRoute(target.location.hash));
  target.addEventListener("hashchange", () => {
    if (target.location.hash.startsWith("#/") || target.location.hash === "")
      route.value = parseRoute(target.location.hash);
  });
  return route;
}

/** An unknown screen is the first one. */
export function parseRoute(hash: string): Route {
  const name = hash.replace(/^#\//, "");
  return ROUTES.find((route) => route === name) ?? "read";
}
