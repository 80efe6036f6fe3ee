import { type Db, readYearInputs, yearsBefore } from "@coop-census/store";
import { type JudgedYear, judgedYear } from "./judged-year.ts";

/** What the figures of every year before this one follow from, in order: growth and series stand on them. */
export const earlierYears = async (db: Db, year: number): Promise<readonly JudgedYear[]> => {
  const earlier: JudgedYear[] = [];
  for (const one of await yearsBefore(db, year)) {
    const inputs = await readYearInputs(db, one);
    if (inputs !== null) earlier.push(await judgedYear(db, inputs));
  }
  return earlier;
};
