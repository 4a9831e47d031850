/** Tests in real browsers: `npm run test:browser`. The page is built and served once for all of them. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    globalSetup: "test/browser/support/served-page.ts",
    testTimeout: 600_000, // a text of 5,000 words on a busy machine
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
});
