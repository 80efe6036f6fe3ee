import type { CellKey } from "../finding/finding.ts";
import type { Observation } from "../observation/observation.ts";
import type { ReturnTerms } from "../return/return.ts";
import type { DoubtedCell } from "../thread/doubted-cell.ts";

/** The accepted submission of one organisation for one year, as the roll-up takes it; a nil return has no observation. */
export interface AcceptedReturn {
  readonly organisation: string;
  readonly year: number;
  /** What is refused or held among them: where it stood has to be known, so that no total brings it back. */
  readonly observations: readonly Observation[];
  readonly terms: Pick<ReturnTerms, "rollUpScope" | "totalType">;
  /** Cells that are refused or held: they count as not answered. */
  readonly keptOut: readonly CellKey[];
  /** What somebody was asked about and nobody has answered: it counts with flag U. Nothing where left out. */
  readonly doubted?: readonly DoubtedCell[];
  /** Rows of the table without any readable value, which no observation speaks of: they make the parts of a total incomplete. */
  readonly blankRows: readonly BlankRow[];
}

/** What a row without values would have been of. */
export interface BlankRow
  extends Pick<Observation, "type" | "area" | "activity" | "activityRevision" | "scope" | "perimeter"> {
  /** Its row in the file, so that what is kept out of it is known not to be blank. */
  readonly row?: number;
  /** What it is of in the dimensions beside; of the whole where it is left out. */
  readonly dimensions?: Observation["dimensions"];
}
