import type { Manifest, Shelf } from "@coop-census/contracts";
import type { ImportKind } from "@coop-census/store";
import {
  acceptedReturns,
  consentsInForce,
  countFindings,
  type Db,
  decisionsOf,
  importsInForce,
  standInsHolding,
  yearsBefore,
} from "@coop-census/store";
import { describeSubmission } from "./describe-submission.ts";
import { expertEstimates } from "./expert-estimates.ts";
import { justificationsMade } from "./justifications-made.ts";
import { matchesDecided } from "./matches-decided.ts";
import { overlapsDecided } from "./overlaps-decided.ts";
import type { PublishedYear } from "./published-years.ts";
import { reasonsGiven } from "./reasons-given.ts";

/** The raw files of the latest import in force; of all imports in force for profiles, which do not replace each other. */
const filesInForce = async (db: Db, kind: ImportKind): Promise<string[]> => {
  const imports = await importsInForce(db, kind);
  const counted = kind === "profiles" ? imports : imports.slice(0, 1);
  return [...new Set(counted.flatMap(({ fileSha256s }) => fileSha256s))].sort();
};

type Inputs = Manifest["inputs"];

/** Where the inputs of an edition are. */
interface InputSources {
  readonly db: Db;
  readonly shelf: Pick<Shelf, "open">;
}

/** The returns of one year, what stands in among them, and the decisions on their held cells. */
const inputsOfYear = async (sources: InputSources, year: number) => {
  const { db } = sources;
  const returns = await acceptedReturns(db, year);
  const decisions: Inputs["decisions"] = [];
  const submissions: Inputs["submissions"] = [];
  for (const one of returns) submissions.push(await describeSubmission(sources, one));
  for (const { submission } of returns) {
    const latest = new Map(
      (await decisionsOf(db, submission)).map((one) => [JSON.stringify([one.rule, one.row, one.indicator]), one]),
    );
    for (const { rule, row, indicator, decision } of latest.values()) {
      decisions.push({ submission, rule, row, indicator, decision });
    }
  }
  const branchStandIns = (await standInsHolding(db, year)).map(({ organisation, parent, because }) => ({
    organisation,
    parent,
    because,
  }));
  const named = { submissions, ...(branchStandIns.length === 0 ? {} : { branchStandIns }) };
  return { accepted: returns, returns: named, decisions };
};

/** The signed releases that protection is judged by; the same one signed twice is one. */
const consentsUpTo = async (db: Db, year: number): Promise<Pick<Inputs, "consents">> => {
  const consents = (await consentsInForce(db, year)).map(({ organisation, year: of, indicator, fileSha256 }) => ({
    organisation,
    year: of,
    indicator,
    sha256: fileSha256,
  }));
  const once = new Map(consents.map((one) => [JSON.stringify(one), one]));
  return once.size === 0
    ? {}
    : { consents: [...once.values()].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) };
};

/** The returns of a year that is published, as the manifest of its edition names them, with the decisions on their held cells. */
const inputsOfPublished = ({ year, edition, manifestSha256, inputs }: PublishedYear) => {
  const { submissions, branchStandIns } = inputs;
  const own = new Set(submissions.map(({ id }) => id));
  const named: NonNullable<Inputs["earlier"]>[number] = {
    year,
    edition: { edition, manifestSha256 },
    submissions: submissions.map(({ findings: _findings, ...one }) => one),
    ...(branchStandIns === undefined ? {} : { branchStandIns }),
  };
  return { named, decisions: inputs.decisions.filter(({ submission }) => own.has(submission)) };
};

/**
 * Everything that the figures of a year follow from, as the manifest names it; the same in any order of arrival. Growth
 * and series follow from the years before, too: their returns are inputs, those of a published year as it was published.
 */
export const gatherInputs = async (
  sources: InputSources,
  year: number,
  published: readonly PublishedYear[],
): Promise<Inputs> => {
  const { db } = sources;
  const { accepted, returns, decisions } = await inputsOfYear(sources, year);
  const isPublished = new Set(published.map((one) => one.year));
  const standing = (await yearsBefore(db, year)).filter((one) => !isPublished.has(one));
  const earlier: NonNullable<Inputs["earlier"]> = [];
  for (const before of standing) {
    const ofYear = await inputsOfYear(sources, before);
    earlier.push({ year: before, ...ofYear.returns });
    decisions.push(...ofYear.decisions);
  }
  for (const one of published) {
    const ofYear = inputsOfPublished(one);
    earlier.push(ofYear.named);
    decisions.push(...ofYear.decisions);
  }
  const submissions: Inputs["submissions"] = [];
  for (const one of returns.submissions) {
    submissions.push({ ...one, findings: [...(await countFindings(db, one.id))] });
  }
  return {
    ...returns,
    submissions,
    network: await filesInForce(db, "network"),
    profiles: await filesInForce(db, "profiles"),
    overlaps: await filesInForce(db, "overlaps"),
    ...(await overlapsDecided(db, year)),
    ...(await matchesDecided(db, [year, ...standing])),
    ...(await expertEstimates(db, year)),
    ...(await consentsUpTo(db, year)),
    rates: await filesInForce(db, "rates"),
    statements: await filesInForce(db, "statements"),
    ...(earlier.length === 0 ? {} : { earlier: earlier.sort((a, b) => a.year - b.year) }),
    ...(await justificationsMade(db, year, accepted)),
    ...(await reasonsGiven(db, year)),
    decisions: decisions.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
};
