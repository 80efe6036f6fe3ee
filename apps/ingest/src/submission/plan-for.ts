import type { PlannedCheck } from "@coop-census/checking";
import type { PlanAnswer } from "@coop-census/contracts";
import type { Actor } from "@coop-census/store";
import { mayActForAll } from "./may-act-for.ts";

/**
 * The plan as far as the actor may see it: totals before their release, and who has reported, are for the secretariat; an
 * organisation sees what its own return adds to them.
 */
export const planFor = (
  actor: Actor,
  { plan, base, ownEffects }: Pick<PlannedCheck, "plan" | "base" | "ownEffects">,
): Pick<PlanAnswer, "plan" | "base" | "effectsOf"> => {
  if (mayActForAll(actor)) return { plan, base, effectsOf: "all-returns" };
  const returns = base.returns.filter(({ organisation }) => organisation === plan.organisation);
  return { plan: { ...plan, effects: ownEffects }, base: { ...base, returns }, effectsOf: "own-return" };
};
