import type { Series } from "../roll-up/series.ts";

const mark = "+estimates";

/** The name of a series with what is imputed beside what is reported ("main+estimates"). */
export const estimatedSeries = (series: Series): string => `${series}${mark}`;

/** The series that an estimated one is of; null for one without estimates. */
export const seriesOfEstimated = (name: string): Series | null =>
  name.endsWith(mark) ? name.slice(0, -mark.length) : null;
