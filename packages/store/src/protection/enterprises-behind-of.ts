import { decimal, type EnterprisesBehind, isDecimalText, type SaidBehind, type Scope } from "@coop-census/census";
import type { ReturnAnswers } from "@coop-census/contracts";
import type { Db } from "../database/db.ts";
import { returnAnswersOf } from "../submission/return-answers.ts";
import { registerBehind } from "./register-behind.ts";

const amount = (text: string | null) => (text !== null && isDecimalText(text) ? decimal(text) : null);

/** What is said of the one table that rolls up; a scope or perimeter that is left out is the return's own. */
const saidOf = (answers: ReturnAnswers | null, rollUpScope: Scope): readonly SaidBehind[] =>
  (answers?.behind ?? [])
    .filter(({ scope, perimeter }) => (scope ?? rollUpScope) === rollUpScope && (perimeter ?? "COOP") === "COOP")
    .map(({ type, area, activity, indicator, enterprises, largestShare }) => ({
      type,
      area,
      activity,
      indicator,
      enterprises: amount(enterprises),
      largestShare: amount(largestShare),
    }));

/** What is known of the enterprises behind the values of an accepted return: from its register's rows, and from what its template says. */
export const enterprisesBehindOf = async (
  db: Db,
  accepted: {
    readonly organisation: string;
    readonly year: number;
    readonly submission: string;
    readonly attempt: number;
    readonly rollUpScope: Scope;
  },
): Promise<EnterprisesBehind> => ({
  organisation: accepted.organisation,
  year: accepted.year,
  ofRegister: await registerBehind(db, accepted),
  said: saidOf(await returnAnswersOf(db, accepted.submission), accepted.rollUpScope),
});
