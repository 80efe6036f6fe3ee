import { additiveMembers, endOfYear, knownOverlapFindings, type Network, type Overlap } from "@coop-census/census";
import type { Tx } from "../database/db.ts";
import { lock } from "../database/lock.ts";
import { replaceOutsideFindings } from "../outside/replace-outside-findings.ts";
import { listSubmissions } from "../submission/list-submissions.ts";
import { syncThreadsOutside } from "../thread/sync-threads-outside.ts";
import { overlapReporters } from "./overlap-reporters.ts";

/**
 * Asks the reporters of a country about the overlaps with other reporters of the year that are known and that nobody has
 * measured (V23), and nobody else: from the present state, as a whole. It takes the lock under which the threads of a
 * country are written.
 */
export const tellOverlaps = async (
  tx: Tx,
  { year, country }: { readonly year: number; readonly country: string },
  { network, overlaps }: { readonly network: Network; readonly overlaps: readonly Overlap[] },
): Promise<void> => {
  await lock(tx, "neighbours", country);
  const here = new Set(network.organisations.filter((one) => one.country === country).map(({ id }) => id));
  const concerning = overlaps.filter(({ a, b }) => here.has(a) || here.has(b));
  const sides = new Set(concerning.flatMap(({ a, b }) => [a, b]));
  const submissions = await listSubmissions(tx, { year });
  const additive = new Set(additiveMembers(network, endOfYear(year), "cicopa"));
  const accepted = submissions.filter(
    ({ state, kind, organisation }) =>
      state === "accepted" && kind !== "nil" && sides.has(organisation) && additive.has(organisation),
  );
  const reporters = await overlapReporters(tx, accepted, network);
  const counted = new Set(accepted.map(({ id }) => id));
  const found = submissions
    .filter(({ organisation }) => here.has(organisation))
    .map(({ id, organisation }) => ({
      submission: id,
      findings: counted.has(id) ? knownOverlapFindings(concerning, year, reporters, organisation) : [],
    }));
  await replaceOutsideFindings(tx, "overlaps", found);
  await syncThreadsOutside(
    tx,
    submissions.filter(({ state, organisation }) => state === "accepted" && here.has(organisation)).map(({ id }) => id),
  );
};
