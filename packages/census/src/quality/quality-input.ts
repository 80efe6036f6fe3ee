import type { CellCoverage } from "../coverage/coverage-of.ts";
import type { Decimal } from "../decimal/decimal.ts";
import type { SeriesPoint } from "../describe/figure-series.ts";
import type { Network } from "../network/network.ts";
import type { Observation } from "../observation/observation.ts";
import type { Indicator } from "../reference/indicator.ts";
import type { Cell, CellCoordinates } from "../roll-up/cell.ts";
import type { StatementComparison } from "../statement/compare-statements.ts";

type OfFigure = CellCoordinates & { readonly series: string };

/** A cell as its quality is judged. */
export interface QualityCell extends Cell {
  readonly series: string;
  readonly conf: "F" | "C";
  readonly coverage: Pick<CellCoverage, "weight" | "weightKnownFor">;
}

/** How many findings of a rule there are in the accepted returns of the year. */
export interface FindingCount {
  readonly rule: string;
  readonly severity: string;
  readonly count: number;
}

/** A revised figure as far as its quality is judged by it. */
export interface RevisedFigure {
  readonly coordinates: OfFigure & { readonly view: string | null; readonly unit: string };
  readonly change: "changed" | "new" | "gone";
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  /** Null where it is protected in one of the two editions. */
  readonly difference: Decimal | null;
  /** Codes of REVISION_REASON. */
  readonly causes: readonly string[];
}

interface OfRule {
  readonly rule: string;
  readonly indicator: string | null;
}

/** What the quality of a year follows from: what an edition is made of, as it stands. */
export interface QualityInput {
  readonly year: number;
  readonly cells: readonly QualityCell[];
  readonly estimatedCells: readonly (Cell & { readonly series: string; readonly isOpen: boolean })[];
  readonly response: readonly {
    readonly series: string;
    readonly geo: string;
    readonly answered: number;
    readonly of: number;
  }[];
  readonly observations: readonly Observation[];
  readonly network: Network;
  readonly overlaps: readonly { readonly kind: string; readonly effect: string }[];
  readonly growth: readonly (OfFigure & {
    readonly reporters: readonly string[];
    readonly of: number;
    readonly conf: "F" | "C";
  })[];
  readonly points: readonly (OfFigure &
    Pick<SeriesPoint, "year" | "breaks"> & { readonly unit: string; readonly conf: "F" | "C" })[];
  readonly statements: readonly Pick<StatementComparison, "statement" | "subject" | "computed" | "ratio" | "isNoted">[];
  readonly differences: readonly OfFigure[];
  /** Null in a first edition. */
  readonly revisions: readonly RevisedFigure[] | null;
  readonly talk: {
    readonly holds: readonly OfRule[];
    readonly doubts: readonly OfRule[];
    readonly justifications: readonly OfRule[];
  };
  /** Null where they were not counted. */
  readonly findings: readonly FindingCount[] | null;
  readonly indicators: readonly Pick<Indicator, "code" | "level" | "unit">[];
}
