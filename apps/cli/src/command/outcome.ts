/** What a command has to say: the one JSON document of `--json`, the text for people, and whether data was refused. */
export interface Outcome {
  readonly json: unknown;
  readonly text: string;
  /** True when the command did its work and the answer is "no": exit code 1. */
  readonly isRefused?: boolean;
  /** True when the command has written its answer itself, piece by piece (CliContext.write). */
  readonly isPrinted?: boolean;
}
