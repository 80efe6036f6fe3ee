import type { ReadInput, ReadResult } from "@coop-census/intake";

/** Reads files apart from the thread that keeps the locks, within limits of memory and time. */
export interface Reader {
  /** Never rejects for a bad file: a limit that was met is a finding of the result. */
  read(input: ReadInput): Promise<ReadResult>;
  close(): Promise<void>;
}
