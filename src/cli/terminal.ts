/** What a command sees of the world outside, so that tests can hand it another. */

export interface OutputStream {
  /** True when a person looks at it. */
  readonly isTerminal: boolean;
  /** Columns of the terminal, if it says so. */
  readonly columns: number | undefined;
  /**
   * Resolves when the text has been handed over; back-pressure is to wait for it.
   * @throws ClosedPipe when nobody reads any more, OutputError when it cannot be written
   */
  write(text: string): Promise<void>;
}

export interface Terminal {
  readonly stdin: {
    readonly isTerminal: boolean;
    /** All bytes, or the first ones when there are more than `limit`: then their number is over it. */
    read(limit: number): Promise<Uint8Array>;
  };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the working directory. */
  readonly folder: string;
  readonly platform: string;
  /** Aborts with an {@link Interruption}. */
  readonly signal: AbortSignal;
}
