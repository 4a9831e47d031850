/** What reads kept texts and files of marks, to be loaded when there are such: schemas are large. */
import "../no-eval.js";

export { matchFile, readReviewFile } from "../../review/read-review-file.js";
export { reviewOfFile } from "../../review/review-of-file.js";
export { parseKeptText } from "../../review/review-schema.js";
export { writeReviewFile } from "../../review/write-review-file.js";
