import { add, compare, type Decimal, subtract, sum, zero } from "../decimal/decimal.ts";
import { placeOf } from "../network/geography.ts";
import type { Network } from "../network/network.ts";
import { leafPlaces, type Place, places, placesBelow } from "../network/place.ts";
import { endOfYear } from "../network/validity.ts";
import type { Cell } from "../roll-up/cell.ts";
import { keyInPlace } from "../roll-up/cell-key.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import type { BlockCode, ReleaseBlock } from "./release-block.ts";

/** The figures of one year and series with what they should follow from. */
export interface IdentityInput {
  readonly year: number;
  readonly series: string;
  readonly network: Network;
  /** What the members of the series gave, of which the countries' figures are the sum. */
  readonly members: readonly MemberCell[];
  readonly cells: readonly Cell[];
}

type Coordinates = Pick<Cell, "geo" | "type" | "activity" | "indicator" | "detail" | "unit">;

/** What lies just below a cell, added up; the members of a country have nothing removed among them yet. */
interface Below {
  readonly gross: Decimal;
  readonly overlap: Decimal;
  readonly value: Decimal;
  readonly coordinates: Coordinates;
}

const nameOf = (cell: Coordinates): string => `${cell.geo} ${keyInPlace(cell)}`;

const coordinatesOf = ({ geo, type, activity, indicator, detail, unit }: Coordinates): Coordinates => ({
  geo,
  type,
  activity,
  indicator,
  detail,
  unit,
});

const addUp = (parts: readonly Below[]): ReadonlyMap<string, Below> =>
  new Map(
    [...Map.groupBy(parts, ({ coordinates }) => nameOf(coordinates))].flatMap(([name, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      const total = (of: (one: Below) => Decimal): Decimal => sum(group.map(of));
      return [
        [
          name,
          {
            gross: total(({ gross }) => gross),
            overlap: total(({ overlap }) => overlap),
            value: total(({ value }) => value),
            coordinates: first.coordinates,
          },
        ] as const,
      ];
    }),
  );

const isPlace = (geo: string): geo is Place => places.some((one) => one === geo);

const isLeaf = (geo: string): boolean => leafPlaces.some((one) => one === geo);

const childrenOf = (input: IdentityInput): ReadonlyMap<string, Below> => {
  const parentOf = (geo: string): string | null => {
    if (!isPlace(geo)) return placeOf(input.network, endOfYear(input.year), geo);
    return places.find((place) => !isLeaf(place) && placesBelow(place).includes(geo)) ?? null;
  };
  const ofPlaces = input.cells.flatMap((cell): readonly Below[] => {
    const parent = parentOf(cell.geo);
    if (parent === null) return [];
    const { gross, overlap, value } = cell;
    return [{ gross, overlap, value, coordinates: { ...coordinatesOf(cell), geo: parent } }];
  });
  const ofCountries = input.members.flatMap((member): readonly Below[] =>
    typesUpward(member.type).map((type) => ({
      gross: member.value,
      overlap: zero,
      value: member.value,
      coordinates: { ...coordinatesOf({ ...member, geo: member.country }), type },
    })),
  );
  return addUp([...ofPlaces, ...ofCountries]);
};

const judgeCell = (cell: Cell, below: Below | undefined): readonly (readonly [BlockCode, Decimal, Decimal])[] => {
  const { gross, overlap, overlapHere, value, bounds } = cell;
  const children = below ?? { gross: zero, overlap: zero, value: zero };
  const wanted: readonly (readonly [BlockCode, Decimal, Decimal])[] = [
    ["V30/gross", gross, children.gross],
    ["V30/overlap", overlap, add(children.overlap, overlapHere)],
    ["V30/sum", value, subtract(children.value, overlapHere)],
    ["V30/net", value, subtract(gross, overlap)],
  ];
  const isOutside = compare(bounds.lower, value) > 0 || compare(value, bounds.upper) > 0;
  return [
    ...wanted.filter(([, is, expected]) => compare(is, expected) !== 0),
    ...(isOutside
      ? [["V30/bounds", value, compare(bounds.lower, value) > 0 ? bounds.lower : bounds.upper] as const]
      : []),
  ];
};

/**
 * The identities of the roll-up that the figures of a series break (V30): each figure is the sum of those just below it that
 * are present, less what is removed there; net is gross less overlap, and lies within its bounds; no figure is without one
 * below, and none is missing above one. None where the roll-up is right.
 */
export const identityBlocks = (input: IdentityInput): readonly ReleaseBlock[] => {
  const children = childrenOf(input);
  const present = new Set(input.cells.map(nameOf));
  const block = (code: BlockCode, of: Coordinates, params: ReleaseBlock["params"]): ReleaseBlock => ({
    rule: "V30",
    code,
    coordinates: { series: input.series, ...coordinatesOf(of) },
    params,
  });
  const orphans = [...children].flatMap(([name, { coordinates, value }]) =>
    present.has(name) ? [] : [block("V30/no-parent", coordinates, { expected: value })],
  );
  return [
    ...orphans,
    ...input.cells.flatMap((cell) => {
      const below = children.get(nameOf(cell));
      if (below === undefined) return [block("V30/no-child", cell, { is: cell.value })];
      return judgeCell(cell, below).map(([code, is, expected]) => block(code, cell, { is, expected }));
    }),
  ];
};
