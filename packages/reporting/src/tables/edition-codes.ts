import { type Code, sectionOf } from "@coop-census/census";
import type { EditionCell } from "../cell/edition-cell.ts";
import type { EditionInput } from "../edition/edition-input.ts";
import { namePlaces } from "../edition/name-places.ts";
import { observationRows } from "../edition/open-rows.ts";
import { compareFields } from "../text/compare-fields.ts";
import { codeListsOfEdition } from "./code-lists-of-edition.ts";

const code = (list: string, one: string, label: string, parent: string | null = null): Code => ({
  list,
  code: one,
  label,
  parent,
  from: null,
  note: "",
});

/** What tables say beside the codes of the method. */
const together: readonly Code[] = [
  code("ACTIVITY", "_T", "All activities"),
  code("ISIC4", "_T", "All activities"),
  code("COOP_TYPE", "_T", "All types, as the reporter gave them together"),
  code("SIZE", "_T", "All sizes"),
  code("ORIGIN", "_T", "All origins"),
  code("ORG_STATUS", "MEMBERS", "All members: every role but observers, suspended and former members"),
  code("ORG_STATUS", "ADDITIVE", "Full and direct members, whose enterprises are added"),
];

const revisionOf = (activity: string): string | undefined => /^ISIC([45])_\d\d$/.exec(activity)?.[1];

const divisionLabel = (activity: string, revision: string): string =>
  `Division ${activity.slice("ISIC4_".length)} of ISIC Rev. ${revision}`;

/** The activities of figures as they name them: with their revision, since the letters of two revisions are never compared. */
const activityCodes = (codes: readonly Code[], used: ReadonlySet<string>): readonly Code[] => {
  const sections = codes.flatMap((one) => {
    const revision = /^ISIC([45])$/.exec(one.list)?.[1];
    if (revision === undefined) return [];
    return [{ ...code("ACTIVITY", `${one.list}_${one.code}`, `${one.label} (ISIC Rev. ${revision})`), from: one.from }];
  });
  const known = new Set(["_T", ...sections.map((one) => one.code)]);
  const others = [...used].filter((activity) => !known.has(activity));
  return [
    ...sections,
    ...others.map((activity) => {
      const revision = revisionOf(activity);
      return revision === undefined
        ? code("ACTIVITY", activity, activity)
        : code("ACTIVITY", activity, divisionLabel(activity, revision), sectionOf(activity));
    }),
  ];
};

/** The divisions of observations, which have their revision in a column of its own. */
const divisionCodes = (input: EditionInput): readonly Code[] => {
  const used = new Set(observationRows(input).map((row) => `ISIC${row.activityRevision ?? ""}_${row.activity}`));
  return [...used].flatMap((activity) => {
    const revision = revisionOf(activity);
    if (revision === undefined) return [];
    const [list, of] = [`ISIC${revision}`, activity.slice("ISIC4_".length)];
    return [code(list, of, divisionLabel(activity, revision), sectionOf(activity)?.slice("ISIC4_".length) ?? null)];
  });
};

/** Countries that only the roster has, where they are since last. */
const rosterCodes = (input: EditionInput): readonly Code[] => {
  const listed = new Set(input.codes.filter(({ list }) => list === "GEO_COUNTRY").map((one) => one.code));
  const nameOf = namePlaces(input);
  const places = new Map(
    input.network.countries
      .map(({ country, place, from }) => [from ?? "", country, place] as const)
      .sort(compareFields)
      .map(([, country, place]) => [country, place]),
  );
  return [...places]
    .filter(([country]) => !listed.has(country))
    .map(([country, place]) => code("GEO_COUNTRY", country, nameOf(country), place));
};

const usedActivities = (input: EditionInput, cells: readonly EditionCell[]): ReadonlySet<string> => {
  const used = new Set<string>();
  const lists: readonly (readonly { readonly activity: string }[])[] = [
    cells,
    input.growth,
    input.points,
    input.estimatedCells,
    input.money.flatMap((one) => one.cells.map(({ cell }) => cell)),
    input.derived.rates,
    input.derived.workInScope,
    (input.revisions ?? []).map(({ coordinates }) => coordinates),
  ];
  for (const list of lists) for (const { activity } of list) used.add(activity);
  return used;
};

/** The codes of code-lists.csv: those of the method that a column refers to, and those that only the tables themselves have. */
export const editionCodes = (input: EditionInput, cells: readonly EditionCell[]): readonly Code[] => [
  ...input.codes.filter(({ list }) => codeListsOfEdition.includes(list)),
  ...together,
  ...activityCodes(input.codes, usedActivities(input, cells)),
  ...divisionCodes(input),
  ...rosterCodes(input),
];
