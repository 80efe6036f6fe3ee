import type { Profile } from "@coop-census/contracts";

interface Version {
  readonly importId: number;
  readonly profile: Profile;
}

/** What tells the files of one layout from those of another; where the header row stood is a hint. */
const shapeOf = ({ form, columns }: Profile): string => {
  const { format, encoding, delimiter, decimal, thousands, dateStyle, language } = form;
  const labels = [...new Set(columns.map(({ label }) => label))].sort();
  return JSON.stringify([format, encoding, delimiter, decimal, thousands, dateStyle, language, labels]);
};

const wordsOf = ({ labels }: Profile): ReadonlySet<string> =>
  new Set(labels.map(({ dimension, label }) => JSON.stringify([dimension, label])));

/** A layout that does not know all words of another cannot read all of its files. */
const replaces = (newer: Profile, older: Profile): boolean =>
  shapeOf(newer) === shapeOf(older) && [...wordsOf(older)].every((word) => wordsOf(newer).has(word));

/**
 * The versions that a file may be read by: a newer import takes the years of its layouts from the older imports' layouts
 * of the same form and column labels whose words it knows, and a layout without a year left is none. Given and answered
 * newest first, of one organisation.
 */
export const candidateProfiles = <Kept extends Version>(versions: readonly Kept[]): readonly Kept[] =>
  versions.flatMap((one, index) => {
    const newer = versions.slice(0, index).filter(({ importId }) => importId !== one.importId);
    const alike = newer.filter(({ profile }) => replaces(profile, one.profile));
    const taken = new Set(alike.flatMap(({ profile }) => profile.years));
    const years = one.profile.years.filter((year) => !taken.has(year));
    return years.length === 0 ? [] : [{ ...one, profile: { ...one.profile, years } }];
  });
