import { compare, type Decimal, decimal, divide, type EstimatedCell, multiply, zero } from "@coop-census/census";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";

const percent = (share: Decimal | null): string =>
  share === null ? "–" : `${divide(multiply(share, decimal(100)), decimal(1), 1)}%`;

const standing: Readonly<Record<EstimatedCell["coverage"]["estimate"], string>> = {
  withheld: "not published: under 50%",
  noted: "published with a note: under 80%",
  published: "published",
};

/** The coverage of each place for all cooperatives: by members, by weight, which decides, and what an estimate would be. */
export const sayCoverage = (cells: readonly EstimatedCell[], geos: readonly string[]): string =>
  table(
    [
      { title: "place" },
      { title: "indicator" },
      { title: "unit" },
      { title: "reported by", align: "right" },
      { title: "members", align: "right" },
      { title: "weight", align: "right" },
      { title: "known for", align: "right" },
      { title: "decided by" },
      { title: "imputed", align: "right" },
      { title: "estimate", align: "right" },
      { title: "it is" },
    ],
    geos.flatMap((geo) =>
      cells
        .filter((cell) => cell.geo === geo)
        .map(({ indicator, unit, reporters, coverage, composition, value }) => [
          geo,
          indicator,
          unit,
          `${reporters.answered} of ${reporters.of}`,
          percent(coverage.members),
          percent(coverage.weight),
          `${coverage.weightKnownFor} of ${reporters.of}`,
          coverage.decidedBy,
          compare(composition.imputed, zero) === 0 ? "" : sayFigure(composition.imputed),
          sayFigure(value),
          standing[coverage.estimate],
        ]),
    ),
  );
