import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { wholeFile } from "../return/place-in-return.ts";
import type { Overlap } from "../roll-up/overlap.ts";
import { overlapHold } from "../roll-up/overlap-hold.ts";

/** What is asked of reporters that are known to count the same enterprises. */
export const knownOverlap = {
  "V23/known-overlap": {
    what: "Some of your enterprises are members of {other} too, as far as is known, and how many they are has not been measured for {year}.",
    expected: "the number of enterprises, by type, that both of you count",
    cure: "Settle the number with {other} and give it on the sheet of the template that asks for overlaps, or tell it to the secretariat. Until then the figures say that they may be lower by it.",
  },
} as const satisfies Messages;

/** A reporter with figures of a year that add. */
export interface OverlapReporter {
  readonly organisation: string;
  /** As it is told to others. */
  readonly name: string;
  /** Whether its return is a register: what two of them share is measured by identifiers. */
  readonly isRegister: boolean;
  /** The organisations for which its template gives a measured overlap. */
  readonly measured: readonly string[];
}

const isMeasured = (one: Overlap, year: number): boolean =>
  one.kind === "declared" && one.amount !== null && overlapHold(one, year, null) === null;

const isOf = (one: Overlap, a: string, b: string): boolean =>
  (one.a === a && one.b === b) || (one.a === b && one.b === a);

const isOpen = (all: readonly Overlap[], year: number): boolean => {
  const measured = all.filter((one) => isMeasured(one, year));
  return all.some(
    (one) =>
      !isMeasured(one, year) &&
      !measured.some(({ type, indicator }) => indicator === one.indicator && (type === null || type === one.type)),
  );
};

/**
 * What each reporter is asked about the overlaps that are known of it (V23): once for each other reporter of the year, as
 * long as nobody has measured what both count. It is told that an overlap exists and with whom, never a figure.
 */
export const knownOverlapFindings = (
  overlaps: readonly Overlap[],
  year: number,
  reporters: readonly OverlapReporter[],
  own: string,
): readonly Finding[] => {
  const self = reporters.find(({ organisation }) => organisation === own);
  if (self === undefined) return [];
  return reporters
    .filter(({ organisation }) => organisation !== own && !self.measured.includes(organisation))
    .filter(({ isRegister }) => !(isRegister && self.isRegister))
    .filter(({ organisation }) =>
      isOpen(
        overlaps.filter((one) => isOf(one, own, organisation)),
        year,
      ),
    )
    .toSorted((a, b) => (a.organisation < b.organisation ? -1 : 1))
    .map(({ name }) => {
      const place = { severity: "QUERY", level: "file", address: wholeFile, raw: "" } as const;
      return makeFinding(knownOverlap, "V23/known-overlap", place, { other: name, year: String(year) });
    });
};
