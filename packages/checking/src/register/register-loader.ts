import type { Finding } from "@coop-census/census";
import type { LoadedRegister, RegisterTask } from "./register-task.ts";

/** A register in the tables of its load, or the finding that says which limit the machine met. */
export type RegisterResult =
  | { readonly kind: "loaded"; readonly loaded: LoadedRegister; close(): Promise<void> }
  | { readonly kind: "stopped"; readonly findings: readonly Finding[] };

/** Loads registers apart from the thread that keeps the locks, within limits of memory and time. */
export interface RegisterLoader {
  /** Never rejects for a bad file; what is loaded waits until it is closed. */
  load(task: RegisterTask, chunks: AsyncIterable<Uint8Array>): Promise<RegisterResult>;
}
