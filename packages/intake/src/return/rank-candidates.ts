import type { Return } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import type { Header } from "../header/header.ts";
import { multiplierOfHeader } from "../unit/multiplier-of-unit.ts";
import type { Candidate } from "./candidate.ts";

/** Smaller is better, part by part. */
export type Rank = readonly number[];

export const compareRanks = (a: Rank, b: Rank): number => {
  for (const [index, part] of a.entries()) {
    const difference = part - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** How many units stated in the header differ from the profile's multiplier. */
const unitDifferences = ({ profile }: Candidate, header: Header): number =>
  header.columns.filter(({ label, code }) => {
    const stated = label === null || code === null ? null : multiplierOfHeader(label, profile.form.language);
    return stated !== null && stated !== profile.terms.multiplier;
  }).length;

/** How well the header fits: columns that nobody knows. */
export const rankHeader = (header: Header): Rank => [header.columns.length - header.known];

/** How many words of the rows the profile does not know. */
const unknownWords = (read: Return): number =>
  read.records.flatMap(({ type, area, activity, scope, perimeter }) =>
    [type, area, activity, scope, perimeter].filter(({ code }) => code === null),
  ).length;

const yearDistance = ({ years }: Profile, year: number): number => {
  const earlier = years.filter((other) => other <= year);
  return earlier.length > 0 ? year - Math.max(...earlier) : 10_000 + Math.min(...years) - year;
};

/**
 * How well the whole reading fits: words that nobody knows, the form, columns that are missing, units, the nearest year
 * not after the return's, the newest profile.
 */
export const rankReading = (candidate: Candidate, header: Header, read: Return, year: number): Rank => [
  unknownWords(read),
  candidate.hasFormOfProfile ? 0 : 1,
  candidate.profile.columns.length - header.known,
  unitDifferences(candidate, header),
  yearDistance(candidate.profile, year),
  -Math.max(...candidate.profile.years),
];
