/** `GET /openapi.json`: the service described as OpenAPI 3.1, made from the schemas that requests are checked with. */
import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform } from "fastify-type-provider-zod";

/** Call it before the routes that it describes are added. */
export async function describeRoutes(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Rhetoscope",
        version,
        description:
          "Shows which rhetorical techniques a text uses, where exactly, how sure it is and why. Every error is answered " +
          "as problem details (RFC 9457). Texts are neither kept nor logged.",
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
    },
    transform: jsonSchemaTransform,
  });
  app.get("/openapi.json", { schema: { hide: true } }, async () => app.swagger());
}
