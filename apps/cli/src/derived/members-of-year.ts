import { additiveCells, type MemberCell } from "@coop-census/census";
import { checkCodes } from "@coop-census/checking";
import { Refusal } from "@coop-census/contracts";
import type { Db } from "@coop-census/store";
import type { YearInputs } from "@coop-census/worker";

/** What the returns of a year say by member, with everything that their figures follow from. */
export interface MembersOfYear extends YearInputs {
  readonly oneSeries: string;
  readonly members: readonly MemberCell[];
}

interface Asked {
  readonly geo?: string;
  readonly type?: string;
}

/**
 * Reads the year as the store has it now; refuses before the first roster, for a body without affiliates and for a place
 * or type that nothing can have.
 */
export const membersOfYear = async (
  db: Db,
  year: number,
  oneSeries: string,
  asked: Asked = {},
): Promise<MembersOfYear> => {
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
  const { geo, type } = asked;
  const codes = {
    geo: geo === undefined ? null : (geo.toUpperCase().split("-")[0] ?? null),
    type: type === undefined ? null : type.toUpperCase(),
  };
  checkCodes({ ...codes, activity: null, indicator: null }, inputs.network);
  const members = additiveCells({ ...inputs, series: oneSeries, variant: "all_reported" });
  return { ...inputs, oneSeries, members };
};
