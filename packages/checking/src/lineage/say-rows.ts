import type { MemberNode } from "@coop-census/census";
import type { LineageRows } from "@coop-census/contracts";
import { type Db, rowsBehind } from "@coop-census/store";

/** Which row numbers of a register are told. */
export interface RowPage {
  readonly after: number;
  readonly limit: number;
}

const conditionsOf = ({ observation: one }: MemberNode["terms"][number]): string =>
  [
    `scope ${one.scope}`,
    `perimeter ${one.perimeter}`,
    `area ${one.area}`,
    `type ${one.type}`,
    `activity ${one.activity}${one.activityRevision === null ? "" : ` of ISIC ${one.activityRevision}`}`,
    `flags ${one.flags === "" ? "none" : one.flags}`,
    `dated ${one.reference?.text.slice(0, 4) ?? "not"}`,
  ].join(", ");

/** The rows of a register whose sums the values are; null where the rows are not kept. */
export const sayRows = async (
  db: Db,
  of: { readonly submission: string; readonly attempt: number; readonly indicator: string },
  terms: MemberNode["terms"],
  page: RowPage,
): Promise<LineageRows | null> => {
  const values = terms.map(({ observation }) => observation);
  const found = await rowsBehind(db, of, values, page);
  if (found === null) return null;
  const last = found.numbers.at(-1) ?? null;
  return {
    count: found.count,
    sum: found.sum,
    conditions: [...new Set(terms.map(conditionsOf))],
    numbers: [...found.numbers],
    next: found.numbers.length < page.limit ? null : last,
  };
};
