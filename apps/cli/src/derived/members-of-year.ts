import { additiveCells, type MemberCell } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import type { Db } from "@coop-census/store";
import type { YearInputs } from "@coop-census/worker";

/** What the returns of a year say by member, with everything that their figures follow from. */
export interface MembersOfYear extends YearInputs {
  readonly oneSeries: string;
  readonly members: readonly MemberCell[];
}

/** Reads the year as the store has it now; refuses before the first roster and for a body without affiliates. */
export const membersOfYear = async (db: Db, year: number, oneSeries: string): Promise<MembersOfYear> => {
  const { readYearInputs } = await import("@coop-census/worker");
  const inputs = await readYearInputs(db, year);
  if (inputs === null) {
    throw new Refusal(
      "figures/no-roster",
      "There is no roster yet, so nothing is added.",
      "Import one: census network import FILE",
    );
  }
  if (!inputs.series.includes(oneSeries)) {
    const bodies = inputs.series.join(", ");
    throw new Refusal("usage/body", `"${oneSeries}" is no body with affiliates.`, `Use one of: ${bodies}.`);
  }
  const members = additiveCells({ ...inputs, series: oneSeries, variant: "all_reported" });
  return { ...inputs, oneSeries, members };
};
