import type { Figure } from "./figure.ts";

/** What a row of a return is of; `_T` is a total in that dimension. */
export interface PartRow {
  readonly type: string;
  readonly area: string;
  /** `_T`, or an activity with its revision. */
  readonly activity: string;
}

/** What a row has for one indicator: a figure, nothing, or a figure that is refused or held. */
export interface PartValue extends PartRow {
  readonly figure: Figure | null;
  readonly isKeptOut: boolean;
}
