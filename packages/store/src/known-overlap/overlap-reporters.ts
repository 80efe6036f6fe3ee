import type { Network, OverlapReporter } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { returnAnswersOf } from "../submission/return-answers.ts";
import type { Submission } from "../submission/submission.ts";

/** The senders of accepted returns with figures, as the rule on known overlaps takes them; each is asked for its own answers only. */
export const overlapReporters = async (
  db: Db,
  accepted: readonly Submission[],
  { organisations }: Pick<Network, "organisations">,
): Promise<readonly OverlapReporter[]> => {
  if (accepted.length === 0) return [];
  const loads = await db
    .selectFrom("registerLoad")
    .select("submission")
    .distinct()
    .where("keptAt", "is not", null)
    .where(
      "submission",
      "in",
      accepted.map(({ id }) => id),
    )
    .execute();
  const registers = new Set(loads.map(({ submission }) => submission));
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const reporters: OverlapReporter[] = [];
  for (const { id, organisation } of accepted) {
    const said = (await returnAnswersOf(db, id))?.overlaps ?? [];
    reporters.push({
      organisation,
      name: names.get(organisation) ?? organisation,
      isRegister: registers.has(id),
      measured: said.flatMap(({ partner, amount }) => (partner === null || amount === null ? [] : [partner])),
    });
  }
  return reporters;
};
