import { expect, test } from "vitest";
import * as api from "../src/platform/node.js";

test("the public API has these names, no more", () => {
  expect(Object.keys(api).sort()).toEqual([
    "InputError",
    "LONGEST_TEXT",
    "ModelError",
    "OutputError",
    "RhetoscopeError",
    "confidenceOf",
    "createAnalyzer",
    "isRhetoscopeError",
    "loadAnalyzer",
  ]);
});
