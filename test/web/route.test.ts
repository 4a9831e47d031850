/** Screens and places on them, told by the address. */
import { expect, test } from "vitest";
import { parseRoute, placeOf } from "../../src/web/state/route.js";

test.each([
  { hash: "", route: "read", place: undefined },
  { hash: "#/compare", route: "compare", place: undefined },
  { hash: "#/trust", route: "trust", place: undefined },
  { hash: "#/trust/doubt", route: "trust", place: "doubt" },
  { hash: "#/data-sheet", route: "data-sheet", place: undefined },
  { hash: "#/quick-start", route: "quick-start", place: undefined },
  { hash: "#/nowhere", route: "read", place: undefined },
])("$hash is the screen $route", ({ hash, route, place }) => {
  expect(parseRoute(hash)).toBe(route);
  expect(placeOf(hash)).toBe(place);
});
