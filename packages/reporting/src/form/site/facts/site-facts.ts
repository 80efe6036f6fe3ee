import {
  type Cell,
  type DerivedRate,
  endOfYear,
  type Indicator,
  type Organisation,
  placeOf,
  type QualityMeasure,
  type StatementComparison,
} from "@coop-census/census";
import { type EditionCell, mainSeries } from "../../../cell/edition-cell.ts";
import type { EditionEstimatedCell } from "../../../edition/edition-estimate.ts";
import { editionId } from "../../../edition/edition-id.ts";
import type {
  EditionGrowth,
  EditionInput,
  EditionMoney,
  EditionPoint,
  PlaceResponse,
} from "../../../edition/edition-input.ts";
import { namePlaces } from "../../../edition/name-places.ts";
import { compareCodePoints } from "../../../text/compare-code-points.ts";
import type { FormInput } from "../../form.ts";
import { type ContributionsOf, contributionsFinder } from "./contributions-finder.ts";
import { findFigures } from "./find-figures.ts";
import { indicatorsInOrder } from "./indicators-in-order.ts";
import { membersFinder } from "./members-finder.ts";
import { openEstimates } from "./open-estimates.ts";
import { type Sources, sourceFinder } from "./source-finder.ts";
import { worldQuality } from "./world-quality.ts";

/** An edition as the site shows it: the figures of the main series that are free, found by what they are of. */
export interface SiteFacts {
  readonly input: EditionInput;
  /** "2022-p1" */
  readonly edition: string;
  /** Free figures of a place in the order of cells.json; protected ones are in `protectedAt` alone. */
  readonly cellsAt: (geo: string) => readonly EditionCell[];
  readonly cell: (of: FigureCoordinates) => EditionCell | null;
  /** The same figure in the series of single bodies, as far as it is free; by body. */
  readonly bodyCells: (of: FigureCoordinates) => readonly EditionCell[];
  /** The name of a body of the network; its id where the roster has none. */
  readonly bodyName: (id: string) => string;
  /** What the figures of countries are sums of; of a figure that is free alone it is told. */
  readonly contributionsOf: ContributionsOf;
  /** The figures of the main series of which a page of the site says where they come from. */
  readonly sources: Sources;
  /** How many figures of a place are protected and therefore not shown. */
  readonly protectedAt: (geo: string) => number;
  readonly growth: (of: FigureCoordinates) => EditionGrowth | null;
  /** The years of a figure in order, as far as it is free. */
  readonly points: (of: FigureCoordinates) => readonly EditionPoint[];
  /** Money in a common unit, EUR or INTD. */
  readonly money: (geo: string, unit: string) => readonly EditionMoney["cells"][number][];
  /** Rates of all cooperatives of a place, all activities. */
  readonly rates: (geo: string) => readonly DerivedRate[];
  /** The estimate of the network of the main series at a place, as far as it may be shown: of all activities. */
  readonly estimatesAt: (geo: string) => readonly EditionEstimatedCell[];
  /** The measures of the world, of the main series and its estimate. */
  readonly quality: readonly QualityMeasure[];
  readonly statements: (of: Pick<Cell, "geo" | "type" | "indicator">) => readonly StatementComparison[];
  readonly response: (geo: string) => PlaceResponse | null;
  /** The additive members of a place by id, in order. */
  readonly membersAt: (geo: string) => readonly string[];
  readonly organisation: (id: string) => Organisation | null;
  readonly indicators: readonly Indicator[];
  /** The paths of the files of the edition that are there before the site. */
  readonly files: readonly string[];
  /** Countries with organisations or figures, sorted by code. */
  readonly countries: readonly string[];
  readonly leafPlaceOf: (country: string) => string;
  /** The English name of a place in the roster or the code list; "" for one that neither knows. */
  readonly nameOf: (geo: string) => string;
}

/** What a figure is of; without activity, detail and unit it is not broken down, in the indicator's own unit. */
export type FigureCoordinates = Pick<Cell, "geo" | "type" | "indicator"> &
  Partial<Pick<Cell, "activity" | "detail" | "unit">>;

const isCountry = (geo: string): boolean => /^[A-Z]{2}$/.test(geo);

const isFree = ({ conf }: Pick<EditionCell, "conf">): boolean => conf === "F";

const isMain = ({ series }: { readonly series: string }): boolean => series === mainSeries;

const textOf = ({ source, year, value, note }: StatementComparison["statement"]): string =>
  JSON.stringify([year, source, value, note]);

const statementsBySubject = (input: EditionInput): ReadonlyMap<string, readonly StatementComparison[]> =>
  Map.groupBy(
    input.statements
      .filter(({ subject }) => subject.kind !== "none")
      .toSorted((a, b) => compareCodePoints(textOf(a.statement), textOf(b.statement))),
    ({ subject }) => {
      if (subject.kind === "figure") return JSON.stringify([subject.geo, subject.type, subject.indicator]);
      return subject.kind === "members" ? JSON.stringify([subject.geo, "ALL_ENT", subject.indicator]) : "";
    },
  );

/** Finds everything once for all pages and languages. */
export const siteFacts = ({ input, cells, quality, files }: FormInput): SiteFacts => {
  const main = cells.filter(isMain);
  const free = main.filter(isFree);
  const byPlace = Map.groupBy(free, ({ geo }) => geo);
  const hidden = Map.groupBy(
    main.filter((cell) => !isFree(cell)),
    ({ geo }) => geo,
  );
  const ofBodies = findFigures(cells.filter((cell) => !isMain(cell) && isFree(cell)));
  const bodies = new Map(input.network.bodies.map(({ id, name }) => [id, name]));
  const ofMain = findFigures(free);
  const growth = findFigures(input.growth.filter((one) => isMain(one) && isFree(one)));
  const points = findFigures(input.points.filter((one) => isMain(one) && isFree(one)));
  const statements = statementsBySubject(input);
  const responses = new Map(input.response.filter(isMain).map((one) => [one.geo, one]));
  const organisations = new Map(input.network.organisations.map((one) => [one.id, one]));
  const units = new Map(input.indicators.map(({ code, unit }) => [code, unit]));
  const money = Map.groupBy(
    input.money.flatMap((view) => view.cells).filter(isFree),
    ({ cell }) => `${cell.geo} ${cell.unit}`,
  );
  const whole = ({ geo, type, indicator, activity = "_T", detail = "_T", unit }: FigureCoordinates) => ({
    geo,
    type,
    indicator,
    activity,
    detail,
    unit: unit ?? units.get(indicator) ?? "",
  });
  const rates = Map.groupBy(
    input.derived.rates.filter((one) => one.type === "ALL_COOP" && one.activity === "_T" && one.detail === "_T"),
    ({ geo }) => geo,
  );
  const estimates = openEstimates(input, ofMain);
  const date = endOfYear(input.year);
  const cellsAt: SiteFacts["cellsAt"] = (geo) => byPlace.get(geo) ?? [];
  const ordered = indicatorsInOrder(input.indicators);
  return {
    input,
    edition: editionId(input),
    cellsAt,
    contributionsOf: contributionsFinder(input),
    sources: sourceFinder({ cellsAt, indicators: ordered }),
    cell: (of) => ofMain(whole(of))[0] ?? null,
    bodyCells: (of) => ofBodies(whole(of)),
    bodyName: (id) => bodies.get(id) ?? id,
    protectedAt: (geo) => hidden.get(geo)?.length ?? 0,
    growth: (of) => growth(whole(of))[0] ?? null,
    points: (of) => points(whole(of)).toSorted((a, b) => a.year - b.year),
    money: (geo, unit) => money.get(`${geo} ${unit}`) ?? [],
    rates: (geo) => rates.get(geo) ?? [],
    estimatesAt: (geo) => estimates.get(geo) ?? [],
    quality: worldQuality(quality),
    statements: ({ geo, type, indicator }) => statements.get(JSON.stringify([geo, type, indicator])) ?? [],
    response: (geo) => responses.get(geo) ?? null,
    membersAt: membersFinder(input),
    organisation: (id) => organisations.get(id) ?? null,
    indicators: ordered,
    files: files.map(({ path }) => path),
    countries: [...new Set([...input.returns.map(({ country }) => country), ...main.map(({ geo }) => geo)])]
      .filter(isCountry)
      .sort(compareCodePoints),
    leafPlaceOf: (country) => placeOf(input.network, date, country),
    nameOf: namePlaces(input),
  };
};
