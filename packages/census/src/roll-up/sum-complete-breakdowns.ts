import { type BreakdownDimension, breakdownDimensions, isCompleteBreakdown } from "../reference/breakdown-codes.ts";
import { detailOf, dimensionsOfDetail } from "./detail.ts";
import { type Figure, sumFigures, termsTogether } from "./figure.ts";
import { uniteFlags } from "./unite-flags.ts";

/** A figure of one return, in its type, activity and dimensions. */
interface DetailedFigure extends Figure {
  readonly type: string;
  readonly activity: string;
  readonly indicator: string;
  readonly detail: string;
  readonly unit: string;
}

/** What a return says of an indicator beside its cells. */
export interface GivenDetails {
  /** Whether it has a figure of the indicator in a detail, counted or not. */
  readonly isGiven: (indicator: string, detail: string) => boolean;
  /** The details in which a figure of the indicator is refused or held. */
  readonly detailsKeptOut: (indicator: string) => readonly string[];
}

const totalIn = (detail: string, dimension: BreakdownDimension): string =>
  detailOf({ ...dimensionsOfDetail(detail), [dimension]: "_T" });

const codeIn = (detail: string, dimension: BreakdownDimension): string => dimensionsOfDetail(detail)[dimension];

/** The sum of parts that nobody added up before: an estimate by the pipeline, as a remainder is, with flag E. */
const estimated = (parts: readonly Figure[]): Figure => {
  const { value, flags, composition } = sumFigures(parts);
  return {
    value,
    flags: uniteFlags(flags, "E"),
    composition: { ...composition, estimated: value },
    ...termsTogether(parts),
  };
};

const missingTotals = <Cell extends DetailedFigure>(
  cells: readonly Cell[],
  dimension: BreakdownDimension,
  given: GivenDetails,
): readonly Cell[] => {
  const parts = cells.filter(({ detail }) => codeIn(detail, dimension) !== "_T");
  const known = new Set(cells.map(({ indicator, detail }) => JSON.stringify([indicator, detail])));
  const keyOf = ({ type, activity, indicator, unit, detail }: Cell): string =>
    JSON.stringify([type, activity, indicator, unit, totalIn(detail, dimension)]);
  return [...Map.groupBy(parts, keyOf).values()].flatMap((group): readonly Cell[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { indicator } = first;
    const detail = totalIn(first.detail, dimension);
    if (given.isGiven(indicator, detail) || known.has(JSON.stringify([indicator, detail]))) return [];
    if (given.detailsKeptOut(indicator).some((one) => totalIn(one, dimension) === detail)) return [];
    if (!isCompleteBreakdown(dimension, indicator, new Set(group.map((part) => codeIn(part.detail, dimension))))) {
      return [];
    }
    return [{ ...first, detail, ...estimated(group) }];
  });
};

/**
 * The cells of one return with the totals that it does not give but whose breakdown by sex, size or origin is complete:
 * their sum, flag E. Where the return says anything of that total, or a part is refused or held, there is none; several
 * breakdowns of one total give it once, from the first of them.
 */
export const sumCompleteBreakdowns = <Cell extends DetailedFigure>(
  cells: readonly Cell[],
  given: GivenDetails,
): readonly Cell[] =>
  breakdownDimensions.reduce<readonly Cell[]>(
    (known, dimension) => [...known, ...missingTotals(known, dimension, given)],
    cells,
  );
