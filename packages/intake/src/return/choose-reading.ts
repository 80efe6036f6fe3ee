import type { Finding } from "@coop-census/census";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Header } from "../header/header.ts";
import { type BuiltReturn, buildReturn } from "./build-return.ts";
import type { Candidate } from "./candidate.ts";
import { headerFlaw } from "./header-flaw.ts";
import { compareRanks, rankHeader, rankReading } from "./rank-candidates.ts";

export interface Reading extends BuiltReturn {
  readonly candidate: Candidate;
  readonly header: Header;
}

const noHeader = (candidates: readonly Candidate[]): Finding => {
  const [nearest] = candidates.toSorted((a, b) => b.search.nearest.known - a.search.nearest.known);
  const labels = nearest?.profile.columns.map(({ label }) => label) ?? [];
  return unreadable(
    "V01/no-header-row",
    {
      expected: labels.join(" | "),
      nearestRow: String(nearest?.search.nearest.row ?? 0),
      known: String(nearest?.search.nearest.known ?? 0),
      labels: String(labels.length),
    },
    { sheet: nearest?.sheet.name ?? null },
  );
};

/** Chooses the profile that fits best, by the header, then by the rows and the year; the choice never depends on order. */
export const chooseReading = (candidates: readonly Candidate[], year: number): Outcome<Reading> => {
  const ranked = candidates
    .flatMap((candidate) =>
      candidate.search.header === null
        ? []
        : [{ candidate, header: candidate.search.header, rank: rankHeader(candidate.search.header) }],
    )
    .toSorted((a, b) => compareRanks(a.rank, b.rank));
  const [first] = ranked;
  if (first === undefined) return stopped(noHeader(candidates));
  const readings = ranked
    .filter(({ rank }) => compareRanks(rank, first.rank) === 0)
    .map(({ candidate, header }) => {
      const built = buildReturn(candidate, header);
      const rank = rankReading(candidate, header, built.return, year);
      return { reading: { ...built, candidate, header }, rank, name: JSON.stringify(candidate.profile) };
    })
    .toSorted((a, b) => compareRanks(a.rank, b.rank) || (a.name < b.name ? -1 : 1));
  const [best] = readings;
  if (best === undefined) return stopped(noHeader(candidates));
  const found = headerFlaw(best.reading.candidate, best.reading.header);
  return found === null ? done(best.reading) : stopped(found);
};
