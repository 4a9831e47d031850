import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSink } from "../../src/cli/output/sink.js";
import { makeTerminal } from "./fake-terminal.js";
import { makeFolder } from "./temporary-folder.js";

test("the file appears when it is complete, in place of the old one and with its mode", async () => {
  const folder = makeFolder({ "out.json": "old" });
  chmodSync(join(folder, "out.json"), 0o600);
  const sink = await openSink(makeTerminal({ folder }), "out.json");
  await sink.write("new ");
  await sink.write("text");
  expect(readFileSync(join(folder, "out.json"), "utf8")).toBe("old");
  await sink.commit();
  expect(readFileSync(join(folder, "out.json"), "utf8")).toBe("new text");
  expect(readdirSync(folder)).toEqual(["out.json"]);
  if (process.platform !== "win32") expect(statSync(join(folder, "out.json")).mode & 0o777).toBe(0o600);
});

test("a run that fails leaves what was there, and nothing beside it", async () => {
  const folder = makeFolder({ "out.json": "old" });
  const sink = await openSink(makeTerminal({ folder }), "out.json");
  await sink.write("half");
  await sink.discard();
  expect(readFileSync(join(folder, "out.json"), "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["out.json"]);
});

test("a link stays a link", async () => {
  const folder = makeFolder({ "real.json": "old" });
  symlinkSync("real.json", join(folder, "out.json"));
  const sink = await openSink(makeTerminal({ folder }), "out.json");
  await sink.write("new");
  await sink.commit();
  expect(readFileSync(join(folder, "real.json"), "utf8")).toBe("new");
  expect(readdirSync(folder).sort()).toEqual(["out.json", "real.json"]);
});

test.each(["missing/out.json", "folder", "file/out.json"])("refused at once: %s", async (output) => {
  const folder = makeFolder({ "folder/": "", file: "" });
  const attempt = openSink(makeTerminal({ folder }), output);
  await expect(attempt).rejects.toMatchObject({ code: "output" });
  await expect(attempt).rejects.toThrow(output);
});
