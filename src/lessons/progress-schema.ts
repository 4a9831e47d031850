/** What a student's device keeps of their learning, and the file by which it moves to another: no name, no text. */
import * as z from "zod";

export const PROGRESS_VERSION = 1;

/** Of passages that were shown, and of sessions: older ones are forgotten. */
export const MOST_SEEN = 10_000;
export const MOST_SESSIONS = 10_000;

/** Latest time of a session, the year 3000, in milliseconds since 1970: a clock that was set beyond it is no clock. */
export const LATEST = Date.UTC(3000, 0);

/** Milliseconds since 1970; 8.64e15 is the last that a date can have. */
const time = z.number().min(0).max(8.64e15);
const count = z.int().nonnegative();

const progressCard = z.strictObject({
  technique: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  due: time.describe("When to meet it again, in milliseconds since 1970."),
  lastReview: time.max(LATEST),
  stability: z.number().min(0.001).describe("Days after which nine in ten are remembered."),
  difficulty: z.number().min(1).max(10),
  scheduledDays: z.number().nonnegative(),
  reps: count,
  lapses: count,
  state: z.enum(["new", "learning", "review", "relearning"]),
  learningSteps: count,
  streak: count.describe("Rounds without a mistake in a row: the more, the fewer hints."),
});

export const progressFile = z
  .strictObject({
    format: z.literal("rhetoscope-progress"),
    schemaVersion: z.literal(PROGRESS_VERSION),
    cards: z.array(progressCard).max(1000).describe("Techniques that were met, by id."),
    seen: z
      .array(z.string().min(1).max(200))
      .max(MOST_SEEN)
      .describe("Ids of passages that were shown, the oldest first."),
    sessions: z
      .array(z.string().regex(/^[0-9a-f]{64}$/))
      .max(MOST_SESSIONS)
      .describe("Checksums of the lessons and re-tests that are counted in, the oldest first: none counts twice."),
  })
  .meta({ title: "A student's progress in rhetoscope" });

export type Progress = Readonly<z.infer<typeof progressFile>>;
export type ProgressCard = Progress["cards"][number];
