/** To be imported before any schema is made: zod would try `new Function` then, which the page's policy reports as an attack. */
import { config } from "zod/v4/core";

config({ jitless: true });
