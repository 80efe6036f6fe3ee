import { countedObservations } from "../roll-up/counted-observations.ts";
import { isOpenValue } from "./access-in.ts";
import type { ProtectedYear } from "./contribution-in.ts";

/** Whether everything that a reporter gave of an indicator is open: in what is made of such values alone nothing is protected. */
export type IsOpen = (reporter: string, indicator: string) => boolean;

/** Tells of a year which reporters' values of an indicator are all open; not of those that gave none. */
export const openValues = (year: ProtectedYear): IsOpen => {
  const [known, closed] = [new Set<string>(), new Set<string>()];
  const consented = new Set(
    year.consents.filter((one) => one.year === year.year).map((one) => `${one.organisation} ${one.indicator ?? ""}`),
  );
  for (const one of year.returns.flatMap(countedObservations)) {
    const key = `${one.reporter} ${one.indicator}`;
    known.add(key);
    if (!isOpenValue(one)) closed.add(key);
  }
  return (reporter, indicator) => {
    const key = `${reporter} ${indicator}`;
    return consented.has(`${reporter} `) || consented.has(key) || (known.has(key) && !closed.has(key));
  };
};
