#!/usr/bin/env node
/** The `rhetoscope` program: the only place that sets the exit code of the process. */
import { openProcessTerminal } from "./process-terminal.js";
import { runProgram } from "./program.js";

process.exitCode = await runProgram(process.argv.slice(2), openProcessTerminal());
