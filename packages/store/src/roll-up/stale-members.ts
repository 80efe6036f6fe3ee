import { methodVersion } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { acceptedVersions } from "./accepted-versions.ts";

/** A reporter whose kept cells are not those of its accepted return; `version` is null where no return is accepted. */
export interface StaleMember {
  readonly reporter: string;
  readonly version: string | null;
}

/** The reporters among those named whose return, decisions or method are other than when their cells were kept; sorted. */
export const staleMembers = async (
  db: Db,
  year: number,
  reporters: readonly string[],
): Promise<readonly StaleMember[]> => {
  if (reporters.length === 0) return [];
  const versions = await acceptedVersions(db, year, reporters);
  const current = new Map(
    versions.map(({ organisation, ...of }) => [organisation, JSON.stringify([methodVersion, of])]),
  );
  const rows = await db
    .selectFrom("memberReturn")
    .select(["reporter", "version"])
    .where("year", "=", year)
    .where("reporter", "in", reporters)
    .execute();
  const kept = new Map(rows.map(({ reporter, version }) => [reporter, version]));
  return reporters
    .filter((reporter) => current.get(reporter) !== kept.get(reporter))
    .toSorted()
    .map((reporter) => ({ reporter, version: current.get(reporter) ?? null }));
};
