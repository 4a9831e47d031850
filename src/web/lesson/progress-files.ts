/** What records, reads and writes progress, to be loaded when there is such: scheduler and schemas are large. */
import "../no-eval.js";

export { makeSession } from "../../lessons/make-session.js";
export { readProgress, writeProgress } from "../../lessons/progress-file.js";
export { recordSession, startProgress } from "../../lessons/schedule.js";
