/** On which line each item of a JSON file stands, so that a refusal can name file and line as compilers do. */

/** A string with its quotes, or one mark that opens or closes; all other marks tell nothing about depth. */
const PIECE = /"(?:\\.|[^"\\])*"|[[\]{}\n]/g;

/** 1-based lines on which the objects in the lists of the outermost object begin, in their order. @param json a valid JSON text */
export function linesOfItems(json: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  for (const [piece] of json.matchAll(PIECE)) {
    if (piece === "\n") line++;
    else if (piece === "{" && depth === 2) lines.push(line);
    if (piece === "{" || piece === "[") depth++;
    else if (piece === "}" || piece === "]") depth--;
  }
  return lines;
}

/** The 1-based line of the offset that an error of `JSON.parse` names; undefined when it names none. */
export function lineOfSyntaxError(json: string, message: string): number | undefined {
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : json.slice(0, Number(position)).split("\n").length;
}
