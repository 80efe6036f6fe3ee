import type { Finding } from "../finding/finding.ts";
import type { RegisterCell } from "../register/register-cell.ts";
import { totalRecords } from "../register/total-records.ts";
import { totalsByType } from "../register/totals-by-type.ts";
import type { ReturnRecord } from "../return/return.ts";
import type { RuleContext } from "./rule-context.ts";
import { v18 } from "./v18-activities.ts";

/** The sums of a register by activity, as rows; an enterprise without activity is not allocated, and no total. */
const activityRecords = (ret: RuleContext["ret"], cells: readonly RegisterCell[]): readonly ReturnRecord[] => {
  const keyOf = ({ activity, activityRevision }: RegisterCell): string => `${activityRevision ?? ""} ${activity}`;
  return [...Map.groupBy(cells, keyOf).values()].flatMap((group) => {
    const revision = group[0]?.activityRevision ?? null;
    const activity = group[0]?.activity ?? "_T";
    const code = activity === "_T" ? "XX" : activity;
    return totalRecords(ret, totalsByType(group)).map((record) => ({
      ...record,
      activity: { ...record.activity, raw: activity === "_T" ? "" : activity, code },
      ...(revision === null ? {} : { activityRevision: revision }),
    }));
  });
};

/** Judges a register by what its rows add up to by activity. */
export const checkRegisterActivities = (frame: RuleContext, cells: readonly RegisterCell[]): readonly Finding[] => {
  if (cells.every(({ activity }) => activity === "_T")) return [];
  const found = v18.check({ ...frame, ret: { ...frame.ret, records: activityRecords(frame.ret, cells) } });
  return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
};
