import { isDeepStrictEqual } from "node:util";
import { type Finding, judge, unknownOrganisation } from "@coop-census/census";
import type { Reading } from "@coop-census/contracts";
import { type Db, networkInForce, profilesOf } from "@coop-census/store";
import { mostSummaryRows } from "../read/most-summary-rows.ts";
import type { Reader } from "../read/reader.ts";
import { checkTemplate } from "../template/check-template.ts";
import { namePartners } from "../template/name-partners.ts";
import type { CheckedFile } from "./checked-file.ts";
import { nothingToCheck } from "./nothing-to-check.ts";
import { readJudging } from "./read-judging.ts";
import { unconfirmedLayout } from "./unconfirmed-layout.ts";

/** A file to check, and for whom. */
export interface FileToCheck {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly organisation: string;
  readonly year: number;
  /** ISO day of receipt. */
  readonly receivedOn: string;
}

const unread = (findings: readonly Finding[], reading: Reading | null = null): CheckedFile => ({
  ...nothingToCheck,
  findings,
  outcome: judge(findings),
  reading,
});

/**
 * Reads and checks a file against the reference data in force. A dry run and a real one both go this way: it stores
 * nothing.
 */
export const checkFile = async (
  parts: { readonly db: Db; readonly reader: Pick<Reader, "read"> },
  file: FileToCheck,
): Promise<CheckedFile> => {
  const { db, reader } = parts;
  const { bytes, fileName, organisation, year } = file;
  const judging = await readJudging(db, file);
  if (judging === null) return unread([unknownOrganisation(organisation)]);
  const profiles = await profilesOf(db, organisation);
  const read = await reader.read({
    bytes,
    fileName,
    profiles: profiles.map(({ profile }) => profile),
    year,
    limits: { rows: mostSummaryRows },
    judging,
  });
  if (read.kind === "unreadable") return unread(read.findings);
  if (read.kind === "template") {
    const organisations = (await networkInForce(db))?.network.organisations ?? [];
    return checkTemplate(db, namePartners(read.template, organisations), judging);
  }
  if (read.kind === "proposed") return unread([unconfirmedLayout(fileName, read.reading.proposal)], read.reading);
  return {
    ...read.judgement,
    // The reader answers from another thread with a copy of the profile it chose.
    profileVersion: profiles.find(({ profile }) => isDeepStrictEqual(profile, read.profile))?.version ?? null,
    reading: null,
  };
};
