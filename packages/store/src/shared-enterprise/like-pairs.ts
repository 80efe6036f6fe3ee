import { lookAlikeKey, type Match, type MatchBook } from "@coop-census/census";
import { enterpriseIdentity } from "./enterprise-identity.ts";
import type { NamedPlace } from "./named-rows.ts";
import type { SharedRegister } from "./shared-register.ts";

/** An enterprise as registers have it under one identity. */
export interface Named {
  readonly identity: string;
  readonly rows: readonly NamedPlace[];
}

/** Two enterprises of different registers that look alike. */
export interface LikePair {
  readonly one: Named;
  readonly other: Named;
}

/** What stands at one postcode. */
export interface LikePairs {
  readonly pairs: readonly LikePair[];
  /** Names that so many have that they tell nobody apart. */
  readonly crowded: number;
  /** Names that a register has several times without an identifier, so that nobody can say which row is meant. */
  readonly ambiguous: number;
}

/** More enterprises than this of one name and postcode are no look-alikes. */
const crowd = 20;

const placesOf = ({ rows }: Named): ReadonlySet<number> => new Set(rows.map(({ place }) => place));

/** Whether one of them stands in a register in which the other does not. */
const areOfTwo = (a: Named, b: Named): boolean => {
  const [one, other] = [placesOf(a), placesOf(b)];
  return one.size > 1 || other.size > 1 || [...one].some((place) => !other.has(place));
};

/** The enterprises of one postcode that have the same name in different registers, and of which nobody has decided. */
export const likePairs = (
  rows: readonly NamedPlace[],
  registers: readonly SharedRegister[],
  book: MatchBook<Match>,
): LikePairs => {
  const named = Map.groupBy(rows, ({ name }) => lookAlikeKey(name));
  const pairs: LikePair[] = [];
  let [crowded, ambiguous] = [0, 0];
  for (const [called, like] of named) {
    if (called === "" || new Set(like.map(({ place }) => place)).size < 2) continue;
    const identityOf = (row: NamedPlace): string =>
      enterpriseIdentity({ organisation: registers[row.place]?.organisation ?? "", ...row }) ?? "";
    const byIdentity = [...Map.groupBy(like, identityOf)].map(([identity, of]): Named => ({ identity, rows: of }));
    const clear = byIdentity.filter((one) => one.identity.startsWith("= ") || one.rows.length === 1);
    ambiguous += byIdentity.length - clear.length;
    const groups = [...Map.groupBy(clear, ({ identity }) => book.groupOf(identity)).values()].map(
      (together): Named => ({ identity: together[0]?.identity ?? "", rows: together.flatMap((one) => one.rows) }),
    );
    if (groups.length > crowd) {
      crowded += 1;
      continue;
    }
    for (const [index, one] of groups.entries()) {
      for (const other of groups.slice(index + 1)) {
        if (areOfTwo(one, other) && !book.areDifferent(one.identity, other.identity)) pairs.push({ one, other });
      }
    }
  }
  return { pairs, crowded, ambiguous };
};
