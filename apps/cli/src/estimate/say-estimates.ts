import { type Estimate, sayEstimate } from "@coop-census/census";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";

/** The imputed values of single members, each with how it was made. */
export const sayEstimates = (estimates: readonly Estimate[]): string =>
  estimates.length === 0
    ? "Nothing can be imputed: no silent member has a fresh value of the two years before, and no source or expert speaks of one."
    : table(
        [
          { title: "imputed for" },
          { title: "indicator" },
          { title: "type" },
          { title: "unit" },
          { title: "value", align: "right" },
          { title: "how" },
        ],
        estimates.map((one) => [
          one.reporter,
          one.indicator,
          one.type,
          one.unit,
          sayFigure(one.value),
          sayEstimate(one),
        ]),
      );
