/** The errors that callers can act on; each edge maps `code` to its own exit code or status. */

/** `input`: what the caller handed in. `model`: the model's files. `output`: a destination that cannot be written. */
export type RhetoscopeErrorCode = "input" | "model" | "output";

/** Tell errors apart by `code`, not by `instanceof`: two copies of this package may meet in one process. */
export class RhetoscopeError extends Error {
  readonly code: RhetoscopeErrorCode;

  constructor(code: RhetoscopeErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = "RhetoscopeError";
    this.code = code;
  }
}

/** The caller's text, spans or options are not usable: expected, found, where. */
export class InputError extends RhetoscopeError {
  constructor(message: string, options?: { readonly cause?: unknown }) {
    super("input", message, options);
    this.name = "InputError";
  }
}

/** The model's files are missing, truncated, altered or of another version. */
export class ModelError extends RhetoscopeError {
  constructor(message: string, options?: { readonly cause?: unknown }) {
    super("model", message, options);
    this.name = "ModelError";
  }
}

/** A destination cannot be written. */
export class OutputError extends RhetoscopeError {
  constructor(message: string, options?: { readonly cause?: unknown }) {
    super("output", message, options);
    this.name = "OutputError";
  }
}

/** True for any error of this package, from whichever copy of it. */
export function isRhetoscopeError(error: unknown): error is RhetoscopeError {
  return error instanceof Error && "code" in error && ["input", "model", "output"].includes(String(error.code));
}
