import { type Finding, leftOut } from "@coop-census/census";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Header } from "../header/header.ts";
import { labelKey } from "../header/label-key.ts";
import { type BuiltReturn, buildReturn } from "./build-return.ts";
import type { Candidate } from "./candidate.ts";
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

/** A header that can be read in two ways is no header. */
const flaw = ({ sheet, search, rivalSheets }: Candidate, header: Header): Finding | null => {
  if (rivalSheets.length > 0) {
    return unreadable("V01/two-tables", { sheets: [sheet.name ?? "", ...rivalSheets].join(", ") });
  }
  if (search.repeatedAt !== null) {
    const [first = 0, second = 0] = [header.bottom, search.repeatedAt].toSorted((a, b) => a - b);
    const params = { firstRow: String(first), secondRow: String(second) };
    return unreadable("V01/two-header-rows", params, { sheet: sheet.name, row: second });
  }
  const seen = new Map<string, number>();
  for (const { column, label, code } of header.columns) {
    if (code === null || code === leftOut || label === null) continue;
    const first = seen.get(labelKey(label));
    seen.set(labelKey(label), column);
    if (first === undefined) continue;
    const params = { label, first: String(first), second: String(column) };
    return unreadable("V01/duplicate-column", params, { sheet: sheet.name, row: header.bottom, column, header: label });
  }
  return null;
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
  const found = flaw(best.reading.candidate, best.reading.header);
  return found === null ? done(best.reading) : stopped(found);
};
