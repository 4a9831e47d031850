/**
 * `node bench/class.mjs`: 200 students' files of 60 marks each, on one article: the time that analysing the class takes, as a
 * ratio to the time that reading and parsing the files takes, in one process; medians of runs that take turns. Bar: 3.
 * On standard output as JSON, milliseconds: with a key and without.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashText } from "../dist/formats/text-hash.js";
import { analyzeClass } from "../dist/lessons/class/class-analysis.js";
import { hashLesson } from "../dist/lessons/lesson-hash.js";
import { createAnswersReader } from "../dist/lessons/read-answers.js";
import { parseTechniques } from "../dist/techniques/parse-techniques.js";
import { makeText, ROOT } from "./texts.mjs";

const STUDENTS = 200;
const MARKS = 60;
const RUNS = 7;
const cards = parseTechniques(JSON.parse(readFileSync(join(ROOT, "seeds", "techniques.json"), "utf8")));

let state = 8;
/** A whole number below `limit`, the same in each run. Source: Park and Miller 1988, the minimal standard generator. */
function random(limit) {
  state = (state * 48271) % 2147483647;
  return state % limit;
}

function makeLesson(hasKey) {
  const text = makeText(1500).replace(/[\u{10000}-\u{10ffff}]/gu, "xx"); // spans must not cut a pair
  const key = Array.from({ length: 60 }, (_, i) => {
    const start = Math.floor((i * (text.length - 60)) / 60);
    return { start, end: start + 30, techniques: [cards[i % cards.length].id] };
  });
  const one = { id: "a", title: "a", text, sha256: hashText(text), source: "us", licence: "ask", machine: [] };
  return {
    title: "Bench",
    texts: [{ ...one, key: hasKey ? key : null }],
    steps: [{ kind: "guess", title: "g", minutes: 5, instruction: "i", text: "a", hints: "none" }],
  };
}

function makeStudent(lesson, seat) {
  const [{ text }] = lesson.texts;
  const marks = Array.from({ length: MARKS }, () => {
    const start = random(text.length - 60);
    return { start, end: start + 5 + random(50), technique: cards[random(cards.length)].id, sureness: random(11) / 10 };
  });
  return {
    format: "rhetoscope-answers",
    schemaVersion: 1,
    lesson: { title: lesson.title, sha256: hashLesson(lesson) },
    seat,
    answers: [{ kind: "guess", step: 0, marks }],
  };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const timed = (work) => {
  const start = performance.now();
  const result = work();
  return { result, time: performance.now() - start };
};

const figures = [];
const folder = mkdtempSync(join(tmpdir(), "rhetoscope-class-"));
try {
  for (const hasKey of [true, false]) {
    const lesson = makeLesson(hasKey);
    const names = Array.from({ length: STUDENTS }, (_, i) => join(folder, `seat-${i + 1}.json`));
    names.forEach((name, i) => {
      writeFileSync(name, JSON.stringify(makeStudent(lesson, i + 1)));
    });
    const times = { read: [], analyze: [] };
    for (let run = 0; run <= RUNS; run++) {
      const read = timed(() => {
        const readAnswers = createAnswersReader(lesson, cards);
        return names.map((name) => readAnswers({ name, content: readFileSync(name, "utf8") }));
      });
      const analyzed = timed(() => analyzeClass(lesson, read.result, cards));
      if (run === 0) continue; // warm-up
      times.read.push(read.time);
      times.analyze.push(analyzed.time);
      if (run === 1) console.error(`${analyzed.result.pairs.length} pairs, mean kappa ${analyzed.result.meanKappa}`);
    }
    const [reading, analysing] = [median(times.read), median(times.analyze)];
    figures.push({ hasKey, reading, analysing });
    console.error(
      `class of ${STUDENTS} files of ${MARKS} marks, ${hasKey ? "with" : "without"} a key: analysed in ` +
        `${(analysing / reading).toFixed(2)} times reading and parsing (bar 3): ${analysing.toFixed(0)} ms to ${reading.toFixed(0)} ms`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(JSON.stringify(figures));
