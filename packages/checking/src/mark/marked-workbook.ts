import { buffer } from "node:stream/consumers";
import type { Finding, Language } from "@coop-census/census";
import { Refusal, type Shelf } from "@coop-census/contracts";
import { attemptsOf, type Db, eachFinding, profilesOf, type Submission } from "@coop-census/store";
import { collectAtMost } from "./collect-at-most.ts";
import { markApart } from "./mark-apart.ts";

/** A marked workbook and the name under which it is saved. */
export interface MarkedWorkbook {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** More findings than anybody corrects by hand: they are in memory at once, and the table has them all. */
const mostFindings = 200_000;

const refuse = (submission: Submission, reason: string): never => {
  throw new Refusal(
    "findings/unmarkable",
    `The file ${submission.fileName} cannot be handed back marked: ${reason}`,
    "Take the findings as a table instead (csv).",
  );
};

/** The file of a submission with the findings of its last check at their cells, in a language; a Refusal where it cannot be marked. */
export const markedWorkbook = async (
  { db, shelf }: { readonly db: Db; readonly shelf: Shelf },
  submission: Submission,
  language: Language,
): Promise<MarkedWorkbook> => {
  if (submission.kind === "nil") return refuse(submission, "it says that there is nothing to report.");
  const attempt = (await attemptsOf(db, submission.id)).findLast(({ finishedAt }) => finishedAt !== null);
  if (attempt === undefined) return refuse(submission, "its check has not ended yet.");
  const findings: readonly Finding[] | null = await collectAtMost(
    eachFinding(db, submission.id, attempt.number),
    mostFindings,
  );
  if (findings === null) return refuse(submission, `it has more than ${mostFindings} findings.`);
  const profiles = await profilesOf(db, submission.organisation);
  const profile = profiles.find(({ version }) => version === attempt.profileVersion)?.profile ?? null;
  const bytes = await buffer(shelf.open(submission.sha256));
  const marked = await markApart({ bytes, findings, profile, language });
  if (marked.kind === "unmarkable") return refuse(submission, marked.reason);
  return { fileName: `${submission.fileName.replace(/\.[^.]*$/, "")}-marked.xlsx`, bytes: marked.bytes };
};
