import { compare, type Decimal, decimal, divide, sum, zero } from "../decimal/decimal.ts";
import { pairedLevels } from "../derived/paired-levels.ts";
import type { Conversion } from "../money/conversion.ts";
import { convertMember } from "../money/convert-member.ts";
import { moneyKey } from "../money/money-dates.ts";
import { placesOfCountry } from "../network/geography.ts";
import type { Network } from "../network/network.ts";
import { placesBelow } from "../network/place.ts";
import { endOfYear } from "../network/validity.ts";
import { figureRelations } from "../reference/figure-relations.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import type { BlockCode, ReleaseBlock } from "./release-block.ts";

/** What the ratios of a year and series follow from. */
export interface RatioInput {
  readonly year: number;
  readonly series: string;
  readonly network: Network;
  readonly members: readonly MemberCell[];
  /** How amounts come into euro; what is not converted is in no ratio. */
  readonly conversions: readonly Conversion[];
}

interface Judged {
  readonly code: BlockCode;
  readonly numerator: string;
  readonly denominator: string;
  readonly low: Decimal;
  readonly high: Decimal;
  /** The types that it is judged of; all where left out. */
  readonly only?: string;
}

const { turnoverPerWorker } = figureRelations;

const judged: readonly Judged[] = [
  {
    code: "V35/workers-per-enterprise",
    numerator: "WRK_TOTAL",
    denominator: "ENT_TOTAL",
    low: decimal(1),
    high: decimal(500),
  },
  {
    code: "V35/turnover-per-worker",
    numerator: "TURN",
    denominator: "WRK_TOTAL",
    low: decimal(turnoverPerWorker.low),
    high: decimal(turnoverPerWorker.high),
  },
  {
    code: "V35/member-share",
    numerator: "WRK_MBR",
    denominator: "WRK_TOTAL",
    low: decimal("0.5"),
    high: decimal(1),
    only: "WORKER",
  },
];

const regions: readonly string[] = ["WORLD", ...placesBelow("WORLD")];

const inEuro = ({ members, conversions }: RatioInput): readonly MemberCell[] => {
  const units = new Map(
    conversions.map(({ reporter, indicator, currency, units }) => [
      moneyKey({ reporter, indicator, unit: currency }),
      units,
    ]),
  );
  return members.flatMap((member) => {
    if (member.indicator !== "TURN") return [member];
    const found = units.get(moneyKey(member)) ?? null;
    return found === null ? [] : [convertMember(member, "EUR", found)];
  });
};

const isOutside = (numerator: Decimal, denominator: Decimal, { low, high }: Judged): boolean => {
  if (compare(denominator, zero) === 0) return compare(numerator, zero) !== 0;
  const ratio = divide(numerator, denominator, 12);
  return compare(ratio, low) < 0 || compare(ratio, high) > 0;
};

/**
 * Workers per enterprise, turnover per worker in euro and the share of worker-members that lie outside the bands of V14 to
 * V16 at a region or the world (V35), of the reporters that gave both levels for the year itself.
 */
export const ratioBlocks = (input: RatioInput): readonly ReleaseBlock[] => {
  const members = inEuro(input).filter(({ activity, detail }) => activity === "_T" && detail === "_T");
  return judged.flatMap((one) => {
    const placed = pairedLevels(members, one.numerator, one.denominator)
      .filter(({ isStandIn }) => !isStandIn)
      .flatMap((pair) =>
        placesOfCountry(input.network, endOfYear(input.year), pair.country)
          .filter((geo) => regions.includes(geo))
          .flatMap((geo) => typesUpward(pair.type).map((type) => ({ geo, type, pair }))),
      )
      .filter(({ type }) => one.only === undefined || type === one.only);
    return [...Map.groupBy(placed, ({ geo, type }) => `${geo} ${type}`).values()].flatMap(
      (group): readonly ReleaseBlock[] => {
        const [first] = group;
        if (first === undefined) return [];
        const [numerator, denominator] = [
          sum(group.map(({ pair }) => pair.first)),
          sum(group.map(({ pair }) => pair.second)),
        ];
        if (!isOutside(numerator, denominator, one)) return [];
        const ratio = compare(denominator, zero) === 0 ? "" : divide(numerator, denominator, 2);
        const reporters = [...new Set(group.map(({ pair }) => pair.reporter))].sort();
        const { geo, type } = first;
        return [
          {
            rule: "V35",
            code: one.code,
            coordinates: {
              series: input.series,
              geo,
              type,
              activity: "_T",
              indicator: one.numerator,
              detail: "_T",
              unit: one.numerator === "TURN" ? "EUR" : "PER",
            },
            params: { numerator, denominator, ratio, low: one.low, high: one.high, reporters: reporters.join(", ") },
          },
        ];
      },
    );
  });
};
