import type { Manifest } from "@coop-census/contracts";
import { type Db, estimatesInForce } from "@coop-census/store";

/** What experts estimate of a year and those before it; who they are does not change a figure and stays out. */
export const expertEstimates = async (db: Db, upTo: number): Promise<Pick<Manifest["inputs"], "expertEstimates">> => {
  const kept = await estimatesInForce(db, upTo);
  if (kept.length === 0) return {};
  return {
    expertEstimates: kept.map(({ organisation, year, type, indicator, value, because }) => ({
      organisation,
      year,
      type,
      indicator,
      value,
      because,
    })),
  };
};
