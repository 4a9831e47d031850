/** A text's licence in words for people. */

/** What a lesson says where nobody told a licence. */
export const LICENCE_NOT_STATED = "not stated";

/** Lesson files of before may hold “ask”, as a word for programs. */
export function tellLicence(licence: string): string {
  return licence === "ask" ? LICENCE_NOT_STATED : licence;
}
