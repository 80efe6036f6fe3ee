import type { Conversion } from "../money/conversion.ts";
import { convertContext } from "../money/convert-context.ts";
import { moneyKey } from "../money/money-dates.ts";
import type { MoneyView } from "../money/money-view.ts";
import type { Rate } from "../money/rate.ts";
import { placeOf } from "../network/geography.ts";
import { places, placesBelow } from "../network/place.ts";
import { endOfYear } from "../network/validity.ts";
import type { Cell } from "../roll-up/cell.ts";
import { type CellKeyParts, keyInPlace } from "../roll-up/cell-key.ts";
import type { CellPart } from "../roll-up/combine.ts";
import { contextOfYear } from "../roll-up/context-of-year.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import { memberParts } from "../roll-up/member-parts.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import type { YearOfReturns } from "../roll-up/roll-up-year.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import type { LineageNode, MemberNode, PlaceNode } from "./lineage-node.ts";
import { removalsOfPlace } from "./removals-of-place.ts";
import { tracedFigure } from "./traced-figure.ts";

/** What a figure of a year and series is of. */
export type FigureKey = CellKeyParts & Pick<Cell, "geo">;

/** The way from the figures of a year and series to what was reported. */
export interface Lineage {
  readonly cells: readonly Cell[];
  readonly members: readonly MemberCell[];
  /** Null where there is no such figure. */
  of(key: FigureKey): PlaceNode | null;
}

/** The figures that are asked for: in their own units, or the money in a common one. */
export interface FiguresToTrace extends YearOfReturns {
  readonly view: MoneyView | null;
  readonly rates: readonly Rate[];
}

interface Traced {
  readonly context: RollUpContext;
  readonly conversionOf: (member: MemberCell) => Conversion | null;
}

const tracedContext = (from: FiguresToTrace): Traced => {
  const context = contextOfYear({ ...from, toFigure: tracedFigure });
  const { view, rates, returns } = from;
  if (view === null) return { context, conversionOf: () => null };
  const { conversions, converted } = convertContext({ context, returns, rates, view });
  const conversionOf = ({ reporter, indicator, terms }: MemberCell): Conversion | null => {
    const unit = terms?.[0]?.observation.unit ?? "";
    return conversions.get(moneyKey({ reporter, indicator, unit })) ?? null;
  };
  return { context: converted, conversionOf };
};

/** What lies just below a place: places, or countries. */
const childrenOf = ({ year, network }: RollUpContext, geo: string, countries: readonly string[]): readonly string[] => {
  const [place] = places.filter((one) => one === geo);
  if (place === undefined) return [];
  const below = placesBelow(place);
  if (below.length > 0) return below;
  return countries.filter((country) => placeOf(network, endOfYear(year), country) === geo).sort();
};

const once = <Value>(make: (of: string) => Value): ((of: string) => Value) => {
  const known = new Map<string, Value>();
  return (of) => {
    const value = known.get(of) ?? make(of);
    known.set(of, value);
    return value;
  };
};

/** Rolls the year up by the very functions that make its figures, with every figure knowing where it comes from. */
export const traceLineage = (from: FiguresToTrace): Lineage => {
  const { context, conversionOf } = tracedContext(from);
  const cells = rollUpMembers(context);
  const known = new Map(cells.map((cell) => [`${cell.geo} ${keyInPlace(cell)}`, cell]));
  const cellsOf = Map.groupBy(cells, ({ geo }) => geo);
  const membersOf = Map.groupBy(context.members, ({ country }) => country);
  const children = once((geo) => childrenOf(context, geo, [...membersOf.keys()]));
  const partsOf = (geo: string): readonly CellPart[] => [
    ...(membersOf.get(geo) ?? []).flatMap(memberParts),
    ...children(geo).flatMap((below) =>
      (cellsOf.get(below) ?? []).map((cell) => ({ ...cell, ids: cell.reporters.ids })),
    ),
  ];
  const removalsOf = once((geo) => removalsOfPlace(context, geo, partsOf(geo)));
  const memberNodes = (cell: Cell): readonly MemberNode[] =>
    (membersOf.get(cell.geo) ?? [])
      .filter((member) => typesUpward(member.type).some((type) => keyInPlace({ ...member, type }) === keyInPlace(cell)))
      .map((member) => ({ kind: "member", member, terms: member.terms ?? [], conversion: conversionOf(member) }));
  const nodeOf = (key: FigureKey): PlaceNode | null => {
    const cell = known.get(`${key.geo} ${keyInPlace(key)}`);
    if (cell === undefined) return null;
    const below = children(cell.geo).flatMap((geo): readonly LineageNode[] => {
      const node = nodeOf({ ...key, geo });
      return node === null ? [] : [node];
    });
    return { kind: "place", cell, parts: [...below, ...memberNodes(cell)], removals: removalsOf(cell.geo)(cell) };
  };
  return { cells, members: context.members, of: nodeOf };
};
