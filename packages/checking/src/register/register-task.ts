import type { Finding, Outcome, RegisterCell, ReturnTerms, RuleContext } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import type { Limits, OpenedRegister } from "@coop-census/intake";

interface Task {
  readonly fileName: string;
  readonly judging: Omit<RuleContext, "ret">;
  /** The moment of the load. */
  readonly at: Date;
}

/** A register of delimited text to load, and what its rules are to know beside it. */
export interface RegisterTask extends Task {
  readonly opened: OpenedRegister;
  readonly limits: { readonly rows: number; readonly columns: number };
}

/** A workbook that may hold a register of one of these layouts. */
export interface WorkbookTask extends Task {
  readonly profiles: readonly Profile[];
  readonly limits?: Partial<Limits>;
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
  /** The layout that read it. */
  readonly profile: Profile;
  readonly terms: ReturnTerms;
}
