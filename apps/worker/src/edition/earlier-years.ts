import { type Db, readYearInputs, type YearInputs, yearsBefore } from "@coop-census/store";

/** What the figures of every year before this one follow from, in order: growth and series stand on them. */
export const earlierYears = async (db: Db, year: number): Promise<readonly YearInputs[]> => {
  const earlier: YearInputs[] = [];
  for (const one of await yearsBefore(db, year)) {
    const inputs = await readYearInputs(db, one);
    if (inputs !== null) earlier.push(inputs);
  }
  return earlier;
};
