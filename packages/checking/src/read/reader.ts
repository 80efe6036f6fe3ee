import type { BlankRow, Finding, Observation, Outcome, ReturnTerms, RuleContext } from "@coop-census/census";
import type { Profile, Reading } from "@coop-census/contracts";
import type { ReadInput } from "@coop-census/intake";
import type { JudgedTemplate } from "../template/judge-template.ts";

/** A file to read, and what its rules are to know beside it. */
export interface ReadingTask extends ReadInput {
  readonly judging: Omit<RuleContext, "ret">;
}

/** What the rules say of a return, and what can be observed in it. */
export interface Judgement {
  /** Once each, in the order of the file. */
  readonly findings: readonly Finding[];
  readonly outcome: Outcome;
  readonly observations: readonly Observation[];
  readonly terms: ReturnTerms;
  readonly blankRows: readonly BlankRow[];
}

/** `proposed`: nobody has confirmed the layout; what the rules would say is part of the reading that is shown. */
export type JudgedReading =
  | { readonly kind: "read"; readonly profile: Profile; readonly judgement: Judgement }
  | { readonly kind: "proposed"; readonly reading: Reading }
  | { readonly kind: "template"; readonly template: JudgedTemplate }
  | { readonly kind: "unreadable"; readonly findings: readonly Finding[] };

/** Reads and judges files apart from the thread that keeps the locks, within limits of memory and time. */
export interface Reader {
  /** Never rejects for a bad file: a limit that was met is a finding of the result. */
  read(task: ReadingTask): Promise<JudgedReading>;
  close(): Promise<void>;
}
