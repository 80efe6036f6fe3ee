import type { Finding } from "@coop-census/census";
import type { LoadedRegister, RegisterTask, WorkbookTask } from "./register-task.ts";

/** A register in the tables of its load, the finding that says why there is none, or a workbook that holds no register. */
export type RegisterResult =
  | { readonly kind: "loaded"; readonly loaded: LoadedRegister; close(): Promise<void> }
  | { readonly kind: "stopped"; readonly findings: readonly Finding[] }
  | { readonly kind: "other" };

/** Loads registers apart from the thread that keeps the locks, within limits of memory and time. */
export interface RegisterLoader {
  /** Never rejects for a bad file; what is loaded waits until it is closed. */
  load(task: RegisterTask | WorkbookTask, chunks: AsyncIterable<Uint8Array>): Promise<RegisterResult>;
}
