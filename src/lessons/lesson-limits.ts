/** Bounds of a lesson file that its editor keeps too; apart from the schemas, which the page loads late. */

/** UTF-16 code units of a title, a reason, a rewrite, a note and of whatever else people write in a lesson, its texts apart. */
export const LONGEST_WORDS = 10_000;
