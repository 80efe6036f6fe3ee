import type { Profile } from "@coop-census/contracts";
import { labelKey } from "../header/label-key.ts";

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What two layouts must share to be one: all but the year, the row of the header and the words seen so far. */
const layoutKey = ({ organisation, form, columns, defaults, terms }: Profile): string =>
  JSON.stringify([
    organisation,
    { ...form, headerRow: 0 },
    columns.map(({ label, code }) => `${labelKey(label)}=${code}`).toSorted(),
    Object.entries(defaults).toSorted(([a], [b]) => compareText(a, b)),
    terms,
  ]);

const wordsOf = ({ labels }: Profile): ReadonlyMap<string, Profile["labels"][number]> =>
  new Map(labels.map((word) => [`${word.dimension} ${labelKey(word.label)}`, word]));

/** The words of both; null when a word stands for two codes. */
const unite = (a: Profile, b: Profile): Profile | null => {
  const words = new Map(wordsOf(a));
  for (const [key, word] of wordsOf(b)) {
    const known = words.get(key);
    if (known !== undefined && known.code !== word.code) return null;
    if (known === undefined) words.set(key, word);
  }
  const years = [...new Set([...a.years, ...b.years])].toSorted((x, y) => x - y);
  return { ...a, years, labels: [...words.values()] };
};

/** Makes one profile of every layout that was seen in several years; layouts whose words contradict each other stay apart. */
export const mergeLayouts = (profiles: readonly Profile[]): readonly Profile[] => {
  const merged: { key: string; profile: Profile }[] = [];
  const inOrder = profiles.toSorted((a, b) => Math.min(...a.years) - Math.min(...b.years));
  for (const profile of inOrder) {
    const key = layoutKey(profile);
    const united = merged.map((entry) => (entry.key === key ? unite(entry.profile, profile) : null));
    const index = united.findIndex((one) => one !== null);
    const one = united[index];
    if (one === undefined || one === null) merged.push({ key, profile });
    else merged[index] = { key, profile: one };
  }
  return merged
    .map(({ profile }) => profile)
    .toSorted((a, b) => compareText(a.organisation, b.organisation) || Math.min(...a.years) - Math.min(...b.years));
};
