import type { Manifest } from "@coop-census/contracts";
import type { ImportKind } from "@coop-census/store";
import { acceptedReturns, type Db, decisionsOf, importsInForce, standInsHolding } from "@coop-census/store";
import { describeSubmission } from "./describe-submission.ts";
import { overlapsDecided } from "./overlaps-decided.ts";

/** The raw files of the latest import in force; of all imports in force for profiles, which do not replace each other. */
const filesInForce = async (db: Db, kind: ImportKind): Promise<string[]> => {
  const imports = await importsInForce(db, kind);
  const counted = kind === "profiles" ? imports : imports.slice(0, 1);
  return [...new Set(counted.flatMap(({ fileSha256s }) => fileSha256s))].sort();
};

/** Everything that the figures of a year follow from, as the manifest names it; the same in any order of arrival. */
export const gatherInputs = async (db: Db, year: number): Promise<Manifest["inputs"]> => {
  const returns = await acceptedReturns(db, year);
  const decisions: Manifest["inputs"]["decisions"] = [];
  const submissions: Manifest["inputs"]["submissions"] = [];
  for (const one of returns) submissions.push(await describeSubmission(db, one));
  for (const { submission } of returns) {
    const latest = new Map(
      (await decisionsOf(db, submission)).map((one) => [JSON.stringify([one.rule, one.row, one.indicator]), one]),
    );
    for (const { rule, row, indicator, decision } of latest.values()) {
      decisions.push({ submission, rule, row, indicator, decision });
    }
  }
  const standIns = (await standInsHolding(db, year)).map(({ organisation, parent, because }) => ({
    organisation,
    parent,
    because,
  }));
  return {
    submissions,
    network: await filesInForce(db, "network"),
    profiles: await filesInForce(db, "profiles"),
    overlaps: await filesInForce(db, "overlaps"),
    ...(await overlapsDecided(db, year)),
    rates: await filesInForce(db, "rates"),
    statements: await filesInForce(db, "statements"),
    ...(standIns.length === 0 ? {} : { branchStandIns: standIns }),
    decisions: decisions.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
};
