import type { DimensionName } from "../observation/dimension-names.ts";
import { isCodeIn } from "./code-list.ts";

const isCohort = (code: string, year: number): boolean => {
  const [, from = "", to = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(code) ?? [];
  return from !== "" && from <= to && Number(to) <= year;
};

/** Whether a return may give the code in the dimension: a code of its list, a year or a span of years, a number of years, or a day, month or year in ISO text; `_T` is none. */
export const isDimensionCode = (dimension: DimensionName, code: string, year: number): boolean => {
  switch (dimension) {
    case "SEX":
    case "SIZE":
    case "ORIGIN":
      return isCodeIn(dimension, code, year);
    case "COHORT":
      return isCohort(code, year);
    case "HORIZON":
      return /^[1-9]\d?$/.test(code);
    case "PERIOD_START":
      return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(code) && Number(code.slice(0, 4)) <= year;
  }
};
