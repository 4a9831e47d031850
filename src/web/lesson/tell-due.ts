/** Times of the schedule in plain words: days as the calendar of this device has them. */

/** The last millisecond of the day: what is due at any hour of a day may be done in its first lesson. */
export function endOfDay(now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime() - 1;
}

/** Days on the calendar from today to that time; 0 for today and all before. */
export function daysUntil(time: number, now: number): number {
  const dayOf = (at: number) => {
    const date = new Date(at);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000; // no day of 23 or 25 hours
  };
  return Math.max(0, dayOf(time) - dayOf(now));
}

/** "now", "tomorrow, Tuesday 2 September", "in 5 days, on Sunday 7 September", "in about 6 weeks, on 14 October". */
export function tellDue(due: number, now: number): string {
  const days = daysUntil(due, now);
  if (days === 0) return "now";
  if (days === 1) return `tomorrow, ${tellDay(due, "weekday")}`;
  if (days < 14) return `in ${days} days, on ${tellDay(due, "weekday")}`;
  if (days < 60) return `in about ${Math.round(days / 7)} weeks, on ${tellDay(due)}`;
  if (days < 700) return `in about ${Math.round(days / 30.44)} months, on ${tellDay(due, "year")}`;
  return `in about ${Math.round(days / 365.25)} years, on ${tellDay(due, "year")}`;
}

/** "2 September", with the day of the week or the year where asked. */
export function tellDay(time: number, more?: "weekday" | "year"): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    ...(more === "weekday" && { weekday: "long" }),
    ...(more === "year" && { year: "numeric" }),
  }).format(time);
}
