import { type Decimal, type MemberCell, weighMembers, type YearOfCells } from "@coop-census/census";
import { type Db, membersOfYear, statementsInForce, type YearInputs, yearsBefore } from "@coop-census/store";

/** The weight of each member in a year, given what the year's figures are made of. */
export const knownWeights = async (
  db: Db,
  { year }: Pick<YearInputs, "year">,
  members: readonly MemberCell[],
): Promise<ReadonlyMap<string, Decimal>> => {
  const years: YearOfCells[] = [{ year, cells: members }];
  for (const one of await yearsBefore(db, year)) {
    const cells = await membersOfYear(db, one, "ENT_TOTAL");
    // Where a member has its seat does not change its weight.
    years.push({ year: one, cells: cells.map((cell) => ({ ...cell, country: "" })) });
  }
  return weighMembers({ year, years, statements: (await statementsInForce(db))?.statements ?? [] });
};
