/** Converted texts on their way out: each destination takes its place when all of them are complete. */
import { extname } from "node:path";
import { InputError } from "../../errors.js";
import type { FormatName } from "../../formats/conversion-names.js";
import { createFormatWriter } from "../../formats/conversions.js";
import type { FileWriter, FolderWriter, MarkedText } from "../../formats/marked-text.js";
import type { CommandContext } from "../context.js";
import type { Terminal } from "../terminal.js";
import { openFolderSink } from "./folder-sink.js";
import { openConvertedPages } from "./html-pages.js";
import { refuseOverwriting } from "./keep-inputs.js";
import { openSink, type Sink } from "./sink.js";

interface Destination {
  readonly format: FormatName;
  /** A file, a folder, or `-`. */
  readonly output: string;
  readonly context: CommandContext;
  /** Files and folders that were read: none of them is written over. */
  readonly inputs: readonly string[];
}

/** @throws InputError when the format cannot hold a text or an input would be written over, OutputError when the destination cannot be written */
export async function writeConverted(texts: readonly MarkedText[], destination: Destination): Promise<void> {
  const { format, output, context, inputs } = destination;
  const { terminal } = context;
  if (format === "html")
    return writeFile(texts, { writer: await openConvertedPages(context), output, terminal, inputs });
  const made = createFormatWriter(format, context.techniques);
  if (made.kind === "folder") return writeFolder(texts, { writer: made.writer, output, terminal });
  return writeFile(texts, { writer: made.writer, output, terminal, inputs });
}

interface Writing<Writer> {
  readonly writer: Writer;
  readonly output: string;
  readonly terminal: Terminal;
}

async function writeFile(
  texts: readonly MarkedText[],
  { writer, output, terminal, inputs }: Writing<FileWriter> & Pick<Destination, "inputs">,
): Promise<void> {
  const sinks: Sink[] = [];
  const open = async (path: string) => {
    await refuseOverwriting(path, inputs, terminal);
    const sink = path === "-" ? holdBack(await openSink(terminal, undefined)) : await openSink(terminal, path);
    sinks.push(sink);
    return sink;
  };
  try {
    const sink = await open(output);
    await sink.write(writer.open());
    for (const text of texts) {
      terminal.signal.throwIfAborted();
      await sink.write(writer.write(text));
    }
    await sink.write(writer.close());
    if (writer.beside !== undefined && output !== "-") {
      const stem = output.slice(0, output.length - extname(output).length);
      const beside = await open(`${stem}${writer.beside.ending}`);
      await beside.write(writer.beside.content());
    }
    for (const written of sinks) await written.commit();
  } catch (error) {
    for (const sink of sinks) await sink.discard();
    throw error;
  }
}

/** Nothing goes to standard output before all is known to be well. */
function holdBack(sink: Sink): Sink {
  const held: string[] = [];
  return {
    write: async (text) => {
      held.push(text);
    },
    commit: async () => {
      for (const text of held) if (text !== "") await sink.write(text);
      await sink.commit();
    },
    discard: () => sink.discard(),
  };
}

async function writeFolder(
  texts: readonly MarkedText[],
  { writer, output, terminal }: Writing<FolderWriter>,
): Promise<void> {
  if (output === "-") throw new InputError("-: expected a folder to write several files to, found standard output");
  const sink = await openFolderSink(terminal, output);
  try {
    for (const text of texts) {
      terminal.signal.throwIfAborted();
      for (const file of writer.write(text)) await sink.write(file);
    }
    for (const file of writer.close()) await sink.write(file);
    await sink.commit();
  } catch (error) {
    await sink.discard();
    throw error;
  }
}
