/** What the reading view may do where it is served: nothing but what its own files need. */

const OWN = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "worker-src": "'self'",
  "connect-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** For the page itself, where its server sends no headers: a page cannot say who may frame it. */
export const META_POLICY = writePolicy(OWN);

/** The content security policy as a header. */
export const PAGE_POLICY = writePolicy({ ...OWN, "frame-ancestors": "'none'" });

function writePolicy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
