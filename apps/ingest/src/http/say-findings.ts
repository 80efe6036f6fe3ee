import { sayFinding } from "@coop-census/census";
import type { FindingsAnswer } from "@coop-census/contracts";
import { attemptsOf, type Db, findingsOf, type Submission } from "@coop-census/store";

/** The findings of the last check that has ended, with their words. */
export const sayFindings = async (db: Db, { id, state }: Submission): Promise<FindingsAnswer> => {
  const attempts = await attemptsOf(db, id);
  const findings = await findingsOf(db, id);
  return {
    submission: id,
    state,
    isChecked: attempts.some(({ finishedAt }) => finishedAt !== null),
    findings: findings.map(({ attempt, ordinal, rule, code, severity, level, address, indicator, raw, ...rest }) => ({
      attempt,
      ordinal,
      rule,
      code,
      severity,
      level,
      address,
      indicator,
      raw,
      params: { ...rest.params },
      keepsOut: [...rest.keepsOut],
      words: sayFinding({ rule, code, severity, level, address, indicator, raw, ...rest }),
    })),
  };
};
