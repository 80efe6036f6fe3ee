import { type Decimal, subtract, zero } from "../decimal/decimal.ts";
import type { Cell, CellCoordinates } from "./cell.ts";
import { keyInPlace } from "./cell-key.ts";

/** A figure that a body's own series gives otherwise than the main series does. */
export interface SeriesDifference extends CellCoordinates, Pick<Cell, "unit"> {
  /** Null where the series has no such cell. */
  readonly main: Decimal | null;
  readonly body: Decimal | null;
  /** The body's value minus that of the main series, a cell that is not there taken as 0. */
  readonly difference: Decimal;
  /** Reporters of the one and not of the other; sorted ids. */
  readonly onlyInMain: readonly string[];
  readonly onlyInBody: readonly string[];
}

const keyOf = (cell: Cell): string => JSON.stringify([cell.geo, keyInPlace(cell)]);

type Compared = Pick<SeriesDifference, "main" | "body" | "difference" | "onlyInMain" | "onlyInBody">;

const compareCell = (main: Cell | undefined, body: Cell | undefined): Compared => {
  const [ofMain, ofBody] = [main, body].map((cell) => cell?.reporters.ids ?? []);
  const lacking = (all: readonly string[] = [], other: readonly string[] = []) =>
    all.filter((id) => !other.includes(id)).sort();
  return {
    main: main?.value ?? null,
    body: body?.value ?? null,
    difference: subtract(body?.value ?? zero, main?.value ?? zero),
    onlyInMain: lacking(ofMain, ofBody),
    onlyInBody: lacking(ofBody, ofMain),
  };
};

/** What a body's series says otherwise than the main one, of every place that the body has a figure of, in the order of the cells. */
export const seriesDifference = (main: readonly Cell[], body: readonly Cell[]): readonly SeriesDifference[] => {
  const geos = new Set(body.map(({ geo }) => geo));
  const [inMain, inBody] = [main, body].map((cells) => new Map(cells.map((cell) => [keyOf(cell), cell])));
  const all = new Map([...main.filter(({ geo }) => geos.has(geo)), ...body].map((cell) => [keyOf(cell), cell]));
  return [...all].flatMap(([key, { geo, type, activity, indicator, detail, unit }]) => {
    const compared = compareCell(inMain?.get(key), inBody?.get(key));
    const { difference, onlyInMain, onlyInBody } = compared;
    if (difference === zero && onlyInMain.length === 0 && onlyInBody.length === 0) return [];
    return [{ geo, type, activity, indicator, detail, unit, ...compared }];
  });
};
