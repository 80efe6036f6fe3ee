import type { Profile } from "@coop-census/contracts";
import type { Tx } from "../database/db.ts";
import { lock } from "../database/lock.ts";
import { chunks } from "../rows/chunks.ts";

/** Keeps profiles under their import; each takes the next version of its organisation, in the order given. */
export const saveProfiles = async (tx: Tx, importId: number, profiles: readonly Profile[]): Promise<void> => {
  // Two imports at once would count the same versions.
  await lock(tx, "profile versions");
  const latest = await tx
    .selectFrom("profile")
    .select(["organisation", ({ fn }) => fn.max("version").as("version")])
    .groupBy("organisation")
    .execute();
  const versions = new Map(latest.map(({ organisation, version }) => [organisation, version]));
  const all = profiles.map((layout) => {
    const version = (versions.get(layout.organisation) ?? 0) + 1;
    versions.set(layout.organisation, version);
    return { import: importId, organisation: layout.organisation, version, layout: JSON.stringify(layout) };
  });
  for (const rows of chunks(all)) await tx.insertInto("profile").values(rows).execute();
};
