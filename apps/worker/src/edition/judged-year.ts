import type { ProtectedYear } from "@coop-census/census";
import { type Db, readProtectedYear, type YearInputs } from "@coop-census/store";

/** What the figures of a year follow from, with what their protection is judged by. */
export interface JudgedYear extends YearInputs {
  readonly protectedYear: ProtectedYear;
}

/** Adds what is known of the enterprises behind a year's values, and who has signed a release. */
export const judgedYear = async (db: Db, inputs: YearInputs): Promise<JudgedYear> => ({
  ...inputs,
  protectedYear: await readProtectedYear(db, inputs),
});
