import type { Finding, Outcome, RegisterCell, RuleContext } from "@coop-census/census";
import type { OpenedRegister } from "@coop-census/intake";

/** A register to load, and what its rules are to know beside it. */
export interface RegisterTask {
  readonly opened: OpenedRegister;
  readonly fileName: string;
  readonly judging: Omit<RuleContext, "ret">;
  /** The moment of the load. */
  readonly at: Date;
  readonly limits: { readonly rows: number; readonly columns: number };
}

/** What a register came to: its rows and findings lie in the tables of a load, which somebody keeps or lets go. */
export interface LoadedRegister {
  readonly load: number;
  readonly rows: number;
  /** How many findings there are on its rows. */
  readonly findings: number;
  /** What is to be said of the register as a whole, in the order of the file. */
  readonly whole: readonly Finding[];
  readonly outcome: Outcome;
  readonly cells: readonly RegisterCell[];
  /** False where a finding ended the reading before the file did. */
  readonly isWhole: boolean;
}
