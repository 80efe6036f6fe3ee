import type { Manifest } from "@coop-census/contracts";
import { canonicalJson } from "@coop-census/reporting";

type Inputs = Manifest["inputs"];
type Submission = Inputs["submissions"][number];

const readings = {
  sha256: "is another file",
  kind: "is of another kind",
  organisation: "is of another organisation",
  layoutSha256: "was read by another layout",
  ruleSetSha256: "was checked by another rule set",
  contentSha256: "holds other values, or what is known of them is other (doubts, holds, enterprises behind them)",
} as const;

const compareSubmissions = (
  year: number,
  expected: readonly Submission[],
  found: readonly Submission[],
): readonly string[] => {
  const here = new Map(found.map((one) => [one.id, one]));
  const there = new Set(expected.map(({ id }) => id));
  return [
    ...expected.flatMap((one) => {
      const other = here.get(one.id);
      if (other === undefined) return [`${one.id} counts in the edition of ${year} and does not here.`];
      const keys = ["sha256", "kind", "organisation", "layoutSha256", "ruleSetSha256", "contentSha256"] as const;
      const isFoundAlike = canonicalJson(one.findings ?? []) === canonicalJson(other.findings ?? []);
      return [
        ...keys.filter((key) => one[key] !== other[key]).map((key) => `${one.id} ${readings[key]}.`),
        ...(isFoundAlike ? [] : [`${one.id} has other findings.`]),
      ];
    }),
    ...found.filter(({ id }) => !there.has(id)).map(({ id }) => `${id} counts here and not in the edition of ${year}.`),
  ];
};

const names = {
  network: "The roster",
  profiles: "A file of the profiles",
  overlaps: "The list of overlaps",
  rates: "The table of rates",
  statements: "The public statements",
  decisions: "A decision on a held cell",
  overlapDecisions: "A decision on an overlap",
  enterpriseMatches: "What is decided of look-alikes",
  consents: "A signed release",
  branchStandIns: "A branch's stand-in",
  expertEstimates: "An expert's estimate",
  justifications: "A justification",
} as const;

const isName = (key: string): key is keyof typeof names => Object.hasOwn(names, key);

const compareLists = (
  name: string,
  expected: readonly unknown[] = [],
  found: readonly unknown[] = [],
): readonly string[] => {
  const [there, here] = [expected, found].map((list) => new Set(list.map((one) => canonicalJson(one))));
  return [
    ...[...(there ?? [])].filter((one) => here?.has(one) !== true).map((one) => `${name} is missing here: ${one}`),
    ...[...(here ?? [])].filter((one) => there?.has(one) !== true).map((one) => `${name} is here only: ${one}`),
  ];
};

/** Says of each input of an edition how it is other in a rebuilt one; empty where all are the same. */
export const compareInputs = (year: number, expected: Inputs, found: Inputs): readonly string[] => {
  const before = new Map((found.earlier ?? []).map((one) => [one.year, one]));
  const years = (expected.earlier ?? []).map((one) => one.year);
  return [
    ...Object.keys(names)
      .filter(isName)
      .flatMap((key) => compareLists(names[key], expected[key], found[key])),
    ...(expected.earlier ?? []).flatMap((one) => [
      ...compareSubmissions(one.year, one.submissions, before.get(one.year)?.submissions ?? []),
      ...compareLists(names.branchStandIns, one.branchStandIns, before.get(one.year)?.branchStandIns),
      ...compareLists(`The edition of ${one.year}`, [one.edition ?? null], [before.get(one.year)?.edition ?? null]),
    ]),
    ...[...before.keys()].filter((one) => !years.includes(one)).map((one) => `There are returns of ${one} here only.`),
    ...compareSubmissions(year, expected.submissions, found.submissions),
  ];
};
