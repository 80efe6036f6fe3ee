import {
  type Cause,
  type CauseTally,
  type CellAddress,
  type Language,
  type SaidFinding,
  sayCause,
} from "@coop-census/census";

/** A cause as scripts get it: what its findings have in common, how many there are, where the first stand, and in words. */
export interface SaidCause extends Omit<Cause, "key"> {
  readonly count: number;
  readonly first: readonly CellAddress[];
  readonly words: SaidFinding;
}

/** A counted cause with its words in a language; only the places of its first findings remain. */
export const saidCause = (tally: CauseTally, language: Language): SaidCause => {
  const { key: _key, ...cause } = tally.cause;
  const first = tally.first.map(({ address }) => address);
  return { ...cause, count: tally.count, first, words: sayCause(tally, language) };
};
