import { blankRows, type Return, type RuleContext, toObservations, validateReturn } from "@coop-census/census";
import type { Judgement } from "./reader.ts";

/** Judges what was read by every rule; the same return and context always give the same judgement. */
export const judgeReturn = (ret: Return, judging: Omit<RuleContext, "ret">): Judgement => ({
  ...validateReturn({ ...judging, ret }),
  observations: toObservations(ret, judging),
  terms: ret.terms,
  blankRows: blankRows(ret),
});
