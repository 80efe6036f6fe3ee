import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { codeOf } from "../reference/code-list.ts";
import type { ReturnRecord } from "../return/return.ts";
import { sectionOf } from "../sector/sector-list.ts";
import type { RuleContext } from "./rule-context.ts";
import { v18Messages } from "./v18-messages.ts";

const revisionOf = ({ activityRevision = "4" }: ReturnRecord) => activityRevision;

const checkDivision = (record: ReturnRecord): readonly Finding[] => {
  const { code, raw, address } = record.activity;
  const revision = revisionOf(record);
  if (code === null || !/^\d{2}$/.test(code) || sectionOf(`ISIC${revision}_${code}`) !== null) return [];
  const place = { severity: "WARN", level: "record", address, raw } as const;
  return [makeFinding(v18Messages, "V18/not-in-revision", place, { code, revision })];
};

/** Once a return: one layout declares one revision. */
const checkForce = ({ ret, year }: RuleContext): readonly Finding[] => {
  const record = ret.records.find(({ activity }) => activity.code !== null && activity.code !== "_T");
  if (record === undefined) return [];
  const revision = revisionOf(record);
  const from = codeOf(`ISIC${revision}`, "A")?.from ?? null;
  if (from === null || Number(from.slice(0, 4)) <= year) return [];
  const place = {
    severity: "WARN",
    level: "file",
    address: record.activity.address,
    raw: record.activity.raw,
  } as const;
  return [makeFinding(v18Messages, "V18/revision-not-in-force", place, { revision, year: String(year) })];
};

/** The divisions that the declared revision does not have, and a revision that the year did not have. */
export const checkRevision = (context: RuleContext): readonly Finding[] => [
  ...context.ret.records.flatMap(checkDivision),
  ...checkForce(context),
];
