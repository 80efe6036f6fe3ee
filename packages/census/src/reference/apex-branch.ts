import branches from "../../data/apex-branches.json" with { type: "json" };

/** A word as it is compared: no accents, no capitals, no signs. */
const plain = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, " ")
    .trim();

/** Whether a branch that an apex of all sectors names is out of the scope of industry and services, in a country and year. */
export const isOutOfScope = (branch: string, country: string, year: number): boolean =>
  branches.some(
    (one) =>
      (one.country === null || one.country === country) &&
      (one.from ?? Number.NEGATIVE_INFINITY) <= year &&
      year <= (one.to ?? Number.POSITIVE_INFINITY) &&
      one.words.includes(plain(branch)),
  );
