import { type Decimal, subtract, sum, zero } from "../decimal/decimal.ts";
import type { Observation } from "../observation/observation.ts";
import { type Composition, sumCompositions } from "./composition.ts";
import { uniteFlags } from "./unite-flags.ts";
import { isFresh } from "./variant.ts";

/** A reported value in a figure: added, or taken away where the figure is what a total leaves after it. */
export interface FigureTerm {
  readonly sign: 1 | -1;
  readonly observation: Observation;
}

/** A value of one reporter with what it is made of. */
export interface Figure {
  readonly value: Decimal;
  readonly flags: string;
  readonly composition: Composition;
  /** The reported values that it comes from, where somebody asks for them (`tracedFigure`); they add up to the value. */
  readonly terms?: readonly FigureTerm[];
}

/** How a reported value becomes a figure. */
export type FigureOf = (observation: Observation, year: number) => Figure;

/** The terms of figures that are added, as a property; none where one of them has none. */
export const termsTogether = (figures: readonly Figure[]): Pick<Figure, "terms"> => {
  const terms = figures.map((figure) => figure.terms ?? null);
  return terms.includes(null) ? {} : { terms: terms.flatMap((some) => some ?? []) };
};

const takenAway = ({ terms, ...figure }: Figure): Figure => ({
  ...figure,
  ...(terms && {
    terms: terms.map(({ sign, observation }) => ({ sign: sign === 1 ? (-1 as const) : 1, observation })),
  }),
});

/** A reported value, with D where the whole country is counted and E where it stands in for the year (methodology section 2). */
export const figureOf = (observation: Observation, year: number): Figure => {
  const { value, scope, flags } = observation;
  const fresh = isFresh(observation, year);
  return {
    value,
    flags: uniteFlags(flags, scope === "NAT" ? "D" : "", fresh ? "" : "E"),
    composition: {
      fresh: fresh ? value : zero,
      standIn: fresh ? zero : value,
      national: scope === "NAT" ? value : zero,
      estimated: flags.includes("E") ? value : zero,
      imputed: zero,
    },
  };
};

/** A figure that a question stands at which nobody has answered. */
export const inDoubt = (figure: Figure): Figure => ({ ...figure, flags: uniteFlags(figure.flags, "U") });

/** The sum of figures of one reporter. */
export const sumFigures = (figures: readonly Figure[]): Figure => {
  const [only] = figures;
  if (only !== undefined && figures.length === 1) return only;
  return {
    value: sum(figures.map(({ value }) => value)),
    flags: uniteFlags(...figures.map(({ flags }) => flags)),
    composition: sumCompositions(figures.map(({ composition }) => composition)),
    ...termsTogether(figures),
  };
};

/** What a total leaves after its parts: an estimate, as fresh as the total is. */
export const remainderOf = (total: Figure, parts: Figure): Figure => {
  const value = subtract(total.value, parts.value);
  const fresh = total.composition.standIn === zero;
  return {
    value,
    flags: uniteFlags(total.flags, "E"),
    composition: {
      fresh: fresh ? value : zero,
      standIn: fresh ? zero : value,
      national: total.composition.national === zero ? zero : value,
      estimated: value,
      imputed: zero,
    },
    ...termsTogether([total, takenAway(parts)]),
  };
};
