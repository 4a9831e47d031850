/** The reading view at `/`, where it is built; else a page that says how to build it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import files from "@fastify/static";
import type { FastifyInstance } from "fastify";

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Rhetoscope</title>
<h1>Rhetoscope</h1>
<p>The reading view is not built. In the folder of Rhetoscope, run <code>npm run build:web</code> and start this server again.</p>
<p>The service itself runs: <a href="openapi.json">openapi.json</a> describes it.</p>
</html>
`;

/** @param folder where the reading view is built to; it is looked for once, now */
export async function addViewRoutes(app: FastifyInstance, folder: string): Promise<void> {
  if (existsSync(join(folder, "index.html"))) {
    await app.register(files, { root: folder, wildcard: false, decorateReply: false, schemaHide: true });
    return;
  }
  app.get("/", { schema: { hide: true } }, async (_request, reply) =>
    reply.code(404).type("text/html; charset=utf-8").send(NOT_BUILT),
  );
}
