import { type Estimate, type KnownSize, type Network, sayEstimate } from "@coop-census/census";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";

const sayImputed = (own: readonly Estimate[]): string =>
  own.length === 0
    ? "nothing to impute it from"
    : own.map((one) => `${sayFigure(one.value)} ${one.type}, ${sayEstimate(one)}`).join("; ");

/** Each missing member with the enterprises that were last known of it, and what an estimate puts in their place. */
export const sayMissing = (
  missing: readonly string[],
  from: {
    readonly network: Network;
    readonly sizes: ReadonlyMap<string, KnownSize>;
    readonly estimates: readonly Estimate[];
  },
): string => {
  if (missing.length === 0) return "Everybody has answered.";
  const countries = new Map(from.network.organisations.map(({ id, country }) => [id, country]));
  return table(
    [
      { title: "missing" },
      { title: "country" },
      { title: "last ENT_TOTAL", align: "right" },
      { title: "of" },
      { title: "an estimate of it would be" },
    ],
    missing.map((id) => {
      const size = from.sizes.get(id);
      const own = from.estimates.filter(({ reporter, indicator }) => reporter === id && indicator === "ENT_TOTAL");
      return [
        id,
        countries.get(id) ?? "",
        size === undefined ? "unknown" : sayFigure(size.value),
        size === undefined ? "" : String(size.year),
        sayImputed(own),
      ];
    }),
  );
};
