import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**"], // npm run test:browser
    testTimeout: 120_000, // a process that loads the model takes seconds, on a busy machine more
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
