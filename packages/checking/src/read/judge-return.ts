import {
  blankRows,
  type Finding,
  type Return,
  type RuleContext,
  toObservations,
  validateReturn,
  withoutContacts,
} from "@coop-census/census";
import type { Judgement } from "./reader.ts";

const withoutContactsIn = <Judged extends { readonly findings: readonly Finding[] }>(judged: Judged): Judged => ({
  ...judged,
  findings: judged.findings.map(withoutContacts),
});

/** Judges what was read by every rule; the same return and context always give the same judgement. */
export const judgeReturn = (ret: Return, judging: Omit<RuleContext, "ret">): Judgement => ({
  ...withoutContactsIn(validateReturn({ ...judging, ret })),
  observations: toObservations(ret, judging),
  terms: ret.terms,
  blankRows: blankRows(ret),
});
