/** The figures of a class for a spreadsheet: one press, one file. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { ClassAnalysis } from "../../lessons/class/class-analysis.js";
import type { ClassTable } from "../../lessons/class/class-tables.js";
import type { Lesson } from "../../lessons/lesson-schema.js";
import { downloadFile, fileNameOf } from "../download.js";

export interface SaveTablesProps {
  readonly analysis: ClassAnalysis;
  readonly lesson: Lesson;
}

const TABLES = {
  "seats.csv": "Each seat: answers, sureness, agreement with the key",
  "key.csv": "Each place of the key: how many found it",
  "heat.csv": "Each stretch of text: how many marked it",
  "confusions.csv": "What was taken for what",
  "pairs.csv": "Each two seats: how far they agree",
} as const satisfies Record<ClassTable, string>;

type Choice = ClassTable | "all";

export function SaveTables({ analysis, lesson }: SaveTablesProps): VNode {
  const [choice, choose] = useState<Choice>("all");
  const [said, setSaid] = useState("");
  const save = async () => {
    try {
      const { writeClassTables, zipClassTables } = await import("./class-files.js");
      const name = fileNameOf(lesson.title, choice === "all" ? "-class.zip" : `-${choice}`);
      if (choice === "all") downloadFile(name, zipClassTables(analysis, lesson), "application/zip");
      else downloadFile(name, writeClassTables(analysis, lesson)[choice], "text/csv;charset=utf-8");
      setSaid(`Saved as ${name}.`);
    } catch (error) {
      setSaid(`The tables could not be saved: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <section aria-labelledby="tables-title">
      <h3 id="tables-title">For a spreadsheet</h3>
      <p>Tables hold seat numbers and no names. Keep the list of who sits where elsewhere.</p>
      <label for="class-table">Table</label>
      <select id="class-table" value={choice} onChange={({ currentTarget }) => choose(currentTarget.value as Choice)}>
        <option value="all">All five, in one zip file</option>
        {Object.entries(TABLES).map(([table, title]) => (
          <option key={table} value={table}>
            {title}
          </option>
        ))}
      </select>
      <p class="buttons">
        <button type="button" onClick={() => void save()}>
          Save as CSV
        </button>
      </p>
      <p role="status" class="said">
        {said}
      </p>
    </section>
  );
}
