import { compare, type Decimal, decimal, divide, multiply, sum, zero } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { byKey } from "../neighbours/by-key.ts";
import type { NeighbourContext } from "../neighbours/neighbour-context.ts";
import { totalFigures } from "../neighbours/total-figures.ts";
import { figureKey, type YearFigure } from "../neighbours/year-figure.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";

/** Workers per enterprise may be so many times the mean of their like, or that part of it. */
export const peerFactor = decimal(3);

/** What is said of a size beside that of its like; never the mean, which may be what one other member gave. */
export const v15Peers = {
  "V15/unlike-peers": {
    what: "There are {ratio} workers per enterprise ({type}), far from the mean of the country over the last three years.",
    expected: "a size within a factor of {factor} of the mean of the country and type",
    cure: "Check the number of enterprises and of workers; say so in the note if they are right.",
    ofCell: ["ratio", "type"],
    many: {
      what: "The number of workers per enterprise is far from the mean of the country and type over the last three years.",
    },
  },
} as const satisfies Messages;

interface Size {
  readonly workers: YearFigure;
  readonly enterprises: YearFigure;
}

/** Workers and enterprises of one thing and date, the key as that of the workers. */
const sizesOf = (accepted: AcceptedReturn): readonly Size[] => {
  const figures = totalFigures(accepted);
  return figures
    .filter(({ indicator }) => indicator === "WRK_TOTAL")
    .flatMap((workers) => {
      const key = figureKey({ ...workers, indicator: "ENT_TOTAL", unit: "ENT" });
      const enterprises = byKey(figures).get(key);
      const isWhole = enterprises !== undefined && compare(enterprises.value, zero) > 0;
      const [a, b] = [workers.reference?.text ?? "", enterprises?.reference?.text ?? ""];
      return isWhole && (a.startsWith(b) || b.startsWith(a)) ? [{ workers, enterprises }] : [];
    });
};

const isFresh = ({ workers, enterprises }: Size): boolean => workers.isFresh && enterprises.isFresh;

const totalsOf = (sizes: readonly Size[]): { readonly workers: Decimal; readonly enterprises: Decimal } => ({
  workers: sum(sizes.map(({ workers }) => workers.value)),
  enterprises: sum(sizes.map(({ enterprises }) => enterprises.value)),
});

/** Holds workers per enterprise against what all reporters of the country gave for the type in the last three years. */
export const checkPeers = ({ own, peers }: NeighbourContext): readonly Finding[] => {
  const like = Map.groupBy(peers.flatMap(sizesOf).filter(isFresh), ({ workers }) => workers.key);
  return sizesOf(own).flatMap(({ workers, enterprises }) => {
    const sizes = like.get(workers.key);
    if (sizes === undefined) return [];
    const mean = totalsOf(sizes);
    // Cross-multiplied, so that nothing is rounded: own workers / own enterprises against mean workers / mean enterprises.
    const ratio = multiply(workers.value, mean.enterprises);
    const usual = multiply(mean.workers, enterprises.value);
    const isClose =
      compare(ratio, multiply(usual, peerFactor)) <= 0 && compare(usual, multiply(ratio, peerFactor)) <= 0;
    if (isClose) return [];
    const place = { ...workers.place, severity: "WARN", level: "record" } as const;
    const params = {
      ratio: divide(workers.value, enterprises.value, 1),
      type: workers.type,
      factor: peerFactor,
    };
    return [makeFinding(v15Peers, "V15/unlike-peers", place, params)];
  });
};
