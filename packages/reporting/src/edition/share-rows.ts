import { figureShares } from "@coop-census/census";
import type { EditionCell } from "../cell/edition-cell.ts";
import type { ShareRow } from "../tables/shares-table.ts";

/** The shares by type of every series; a figure of which any part is not open has none. */
export const shareRows = (cells: readonly EditionCell[], nameOf: (geo: string) => string): readonly ShareRow[] =>
  [...Map.groupBy(cells, ({ series }) => series).values()].flatMap((ofSeries) =>
    figureShares(ofSeries)
      .filter(({ whole, parts }) => [whole, ...parts].every(({ conf }) => conf === "F"))
      .flatMap(({ whole: figure, parts, shares }) =>
        (shares ?? []).flatMap(({ type, part, whole, printed }) => {
          const flags = parts.find((cell) => cell.type === type)?.flags ?? "";
          return [{ ...figure, type, flags, part, whole, printed, geoName: nameOf(figure.geo) }];
        }),
      ),
  );
