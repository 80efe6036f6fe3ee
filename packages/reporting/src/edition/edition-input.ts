import type {
  AreaFigure,
  Cell,
  Code,
  ConvertedYear,
  Decimal,
  DerivedRate,
  FigureSeries,
  Growth,
  Indicator,
  MoneyCell,
  Network,
  Observation,
  Overlap,
  PrintedValue,
  Rate,
  Scope,
  SectorFigure,
  SeriesDifference,
  SeriesPoint,
  StatementComparison,
  SubmissionState,
  WorkingInScope,
} from "@coop-census/census";
import type { Manifest } from "@coop-census/contracts";
import type { EditionCell, JudgedCell } from "../cell/edition-cell.ts";
import type { EditionRevision } from "../revision/edition-revision.ts";
import type { EditionContribution } from "./edition-contribution.ts";
import type { EditionEstimate, EditionEstimatedCell } from "./edition-estimate.ts";
import type { EditionTalk } from "./edition-talk.ts";

/** Everything an edition is made of. The order of no list matters. */
export interface EditionInput extends Pick<Manifest, "year" | "status" | "number" | "previous" | "method" | "inputs"> {
  /** The cells of the main series, which counts CICOPA's additive affiliates. */
  readonly mainCells: readonly JudgedCell[];
  /** The series of single bodies on the same geography. */
  readonly bodySeries: readonly { readonly body: string; readonly cells: readonly JudgedCell[] }[];
  /** Where a body's series and the main one differ, as far as what lies between them is free. */
  readonly differences: readonly EditionDifference[];
  /** Each figure's growth from the year before, where some reporter is matched. */
  readonly growth: readonly EditionGrowth[];
  /** Each figure in each year up to the edition's, as far as anybody reported it. */
  readonly points: readonly EditionPoint[];
  /** What is imputed of single members, of every series; nothing where nothing can be. */
  readonly estimates: readonly EditionEstimate[];
  /** The estimate of the network, of every series: figures of the level at which values are imputed (`isEstimable`). */
  readonly estimatedCells: readonly EditionEstimatedCell[];
  readonly response: readonly PlaceResponse[];
  readonly returns: readonly EditionReturn[];
  /** The member-level values that the cells are made of; those that are not public are not printed. */
  readonly observations: readonly Observation[];
  /** What the figures of countries of the main series that are not broken down further are sums of; nothing where left out. */
  readonly contributions?: readonly EditionContribution[];
  readonly network: Network;
  readonly overlaps: readonly EditionOverlap[];
  readonly rates: readonly Rate[];
  /** The money of the main series in common units, each once. */
  readonly money: readonly EditionMoney[];
  /** What others have published for the year, beside the figures that are free. */
  readonly statements: readonly StatementComparison[];
  /** What follows from the values of single members of the main series, as far as it is free: rates, work in scope, sectors and areas. */
  readonly derived: {
    readonly rates: readonly DerivedRate[];
    readonly workInScope: readonly WorkingInScope[];
    readonly sectors: readonly SectorFigure[];
    readonly areas: readonly AreaFigure[];
  };
  /** What was said about the returns, and what is still open; nothing where left out. */
  readonly talk?: EditionTalk;
  /** Every figure that differs from the previous edition; nothing where left out, as in a first edition. */
  readonly revisions?: readonly EditionRevision[];
  readonly indicators: readonly Indicator[];
  /** The codes of at least the lists of `codeListsOfEdition`. */
  readonly codes: readonly Code[];
}

/** What a growth or a point of a series is of. */
export interface EditionCoordinates extends Pick<Cell, "geo" | "type" | "activity" | "indicator" | "detail" | "unit"> {
  /** A body, or `main`. */
  readonly series: string;
}

/** The growth of one figure. */
export interface EditionGrowth extends EditionCoordinates, Growth {
  /** C: protected, and left out, where the matched values of either year or the others would be told. */
  readonly conf: EditionCell["conf"];
}

/** One figure in one year of its series. */
export interface EditionPoint extends EditionCoordinates, SeriesPoint, Pick<FigureSeries, "constantReporters"> {
  readonly cell: Cell;
  readonly printed: PrintedValue;
  readonly conf: EditionCell["conf"];
}

/** Where a body's series and the main one differ. */
export interface EditionDifference extends SeriesDifference {
  readonly series: string;
}

/** The money of a year in one common unit. */
export interface EditionMoney extends Omit<ConvertedYear, "cells"> {
  readonly cells: readonly (MoneyCell & Pick<EditionCell, "conf">)[];
}

/** How many members of a place answered at all, whatever they gave. */
export interface PlaceResponse {
  /** A body, or `main`. */
  readonly series: string;
  readonly geo: string;
  readonly answered: number;
  /** Additive members of the place on the reference date: those the roster is sure of, and any other that answered. */
  readonly of: number;
}

/** What an organisation of the roster sent for the year; the submission's fields are null where it sent nothing. */
export interface EditionReturn {
  readonly organisation: string;
  readonly name: string;
  readonly country: string;
  /** Its role in CICOPA; null where it has none. */
  readonly role: string | null;
  readonly rollUpScope: Scope | null;
  readonly submission: string | null;
  readonly kind: "file" | "nil" | null;
  readonly sha256: string | null;
  readonly state: SubmissionState | null;
}

/** An overlap of the register and what became of it. */
export interface EditionOverlap extends Overlap {
  readonly effect: "removed" | "widens" | "nothing";
  /** The lowest place that holds both sides; null where one of them is not in the figures. */
  readonly place: string | null;
  /** What it removed there, and by how much the lower bound would be higher without it, in its own indicator; null where it changed neither. */
  readonly removed: Decimal | null;
  readonly widened: Decimal | null;
  /** The same in words, for all indicators. */
  readonly sentence: string;
}
