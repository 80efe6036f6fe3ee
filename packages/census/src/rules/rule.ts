import type { Finding, Severity } from "../finding/finding.ts";
import type { Messages } from "../finding/message.ts";
import type { NeighbourContext } from "../neighbours/neighbour-context.ts";
import type { RegisterRecord } from "../register/register-record.ts";
import type { RuleContext } from "./rule-context.ts";

/** One rule of the methodology. A pure function of its context: the same return gives the same findings. */
export interface Rule {
  /** "V01" to "V37". */
  readonly id: string;
  /** Its sentence in the methodology, with what this implementation had to settle behind it. */
  readonly text: string;
  readonly severities: readonly Severity[];
  /** What it judges in the first place; single findings may stand higher or lower. */
  readonly level: Finding["level"];
  /** The numbers that it decides by, by name. */
  readonly thresholds: Readonly<Record<string, string>>;
  /** Every code that its findings can have. */
  readonly messages: Messages;
  /** Those codes of its WARNs and QUERYs that tell only what is known and open no thread, each with why. All others ask. */
  readonly needsNoAnswer?: Readonly<Record<string, string>>;
  /** Those codes that ask for something that no figure stands for, each with why: unanswered, they set no flag U. */
  readonly doubtsNoFigure?: Readonly<Record<string, string>>;
  /** All findings, once each, in no promised order. */
  check(context: RuleContext): readonly Finding[];
  /** What it says of one row of a register, the only record of the context; absent where it does not judge rows. */
  checkRow?(row: RegisterRecord, context: RuleContext): readonly Finding[];
  /**
   * What it says of an accepted return beside those of other years and peers; absent where it looks at one return alone.
   * Never an ERROR: a neighbour that comes later must not take back what was accepted.
   */
  checkNeighbours?(context: NeighbourContext): readonly Finding[];
}
