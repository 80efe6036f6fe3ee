import { lookAlikeKey } from "./look-alike-key.ts";
import type { RegisterRow } from "./register-row.ts";

/** Two rows that may be one enterprise. */
export interface LookAlike {
  /** The earlier row. */
  readonly first: number;
  readonly second: number;
}

type Named = Pick<RegisterRow, "row" | "kind" | "name" | "postcode" | "nationalId">;

/** From how many letters on one more, one less or another one still makes the same name. */
const longEnough = 8;

const digitsIn = (key: string): string => key.replaceAll(/\D/g, "");

/** The key and, where it is long, all that is left when one letter is taken out: names one letter apart share one of them. */
const variants = (key: string): readonly string[] => {
  if (key.length < longEnough) return [key];
  const shorter = Array.from(key, (_, place) => `${key.slice(0, place)}${key.slice(place + 1)}`);
  return [key, ...new Set(shorter)];
};

const areOneLetterApart = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let place = 0;
  while (place < short.length && short[place] === long[place]) place += 1;
  return short.slice(place + (short.length === long.length ? 1 : 0)) === long.slice(place + 1);
};

const ofPostcode = (rows: readonly Named[]): readonly LookAlike[] => {
  const seen = new Map<string, { readonly row: Named; readonly key: string }>();
  return rows.flatMap((row) => {
    const key = lookAlikeKey(row.name ?? "");
    if (key === "") return [];
    const own = variants(key).map((text) => `${digitsIn(key)}|${text}`);
    const earlier = own
      .map((text) => seen.get(text))
      .find((one) => one !== undefined && areOneLetterApart(one.key, key));
    for (const text of own) if (!seen.has(text)) seen.set(text, { row, key });
    if (earlier === undefined || earlier.row.row === row.row) return [];
    if (row.nationalId !== null && row.nationalId === earlier.row.nationalId) return [];
    return [{ first: earlier.row.row, second: row.row }];
  });
};

/**
 * The enterprises of a register that have nearly the same name at the same postcode, each with the first one it is like
 * (V22). Names alone are no reason: a village cooperative has the name of many others. Numbers in names must agree.
 */
export const lookAlikes = (rows: Iterable<Named>): readonly LookAlike[] => {
  const named = [...rows].filter(({ kind, postcode }) => kind === "enterprise" && postcode !== null);
  const inOrder = named.toSorted((a, b) => a.row - b.row);
  const byPostcode = Map.groupBy(inOrder, ({ postcode }) => (postcode ?? "").replaceAll(/\s/g, "").toUpperCase());
  return [...byPostcode.values()].flatMap(ofPostcode).toSorted((a, b) => a.second - b.second);
};
