import { toJsonFigure as exact, type Network, nameReporters } from "@coop-census/census";
import type { JsonFigure } from "@coop-census/contracts";
import { toJsonCell } from "@coop-census/reporting";
import type { DescribedFigure } from "./current-figures.ts";
import { figureWordsOf } from "./figure-words-of.ts";

/** The JSON form of a figure with what stands beside it, in data and in English. */
export const toJsonFigureWith = (network: Network): ((figure: DescribedFigure) => JsonFigure) => {
  const say = nameReporters(network);
  return (figure) => {
    const { cell, otherReporters, growth } = figure;
    const others = otherReporters === null ? null : { ...otherReporters };
    return {
      ...toJsonCell(cell),
      otherReporters:
        others === null
          ? null
          : { beside: others.beside, onlyHere: [...others.onlyHere], onlyThere: [...others.onlyThere] },
      growth:
        growth === null
          ? null
          : {
              from: { year: growth.from.year, value: exact(growth.from.value) },
              to: { year: growth.to.year, value: exact(growth.to.value) },
              percent: growth.percent === null ? null : exact(growth.percent),
              reporters: [...growth.reporters],
              of: growth.of,
              unmatched: growth.unmatched.map((one) => ({ ...one })),
            },
      words: [...figureWordsOf(figure, say)],
    };
  };
};
