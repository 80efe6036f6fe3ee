import { type FigureOf, figureOf } from "../roll-up/figure.ts";

/** A reported value as the roll-up takes it, which knows where it comes from whatever is done with it. */
export const tracedFigure: FigureOf = (observation, year) => ({
  ...figureOf(observation, year),
  terms: [{ sign: 1, observation }],
});
