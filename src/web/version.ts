/** Version of this package, for what is taken away from the page. */
export { version as VERSION } from "../../package.json";
