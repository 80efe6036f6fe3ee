import { endOfYear, lowestCommonPlace, matchBook, matchEffect, type Network } from "@coop-census/census";
import type { Tx } from "../database/db.ts";
import { networkInForce } from "../reference/network-in-force.ts";
import { type LikePair, likePairs } from "./like-pairs.ts";
import type { FoundLookAlikes, LookAlikeProposal } from "./look-alike.ts";
import { lookAlikeRow } from "./look-alike-row.ts";
import { matchReference } from "./match-reference.ts";
import { matchesOf } from "./matches-of.ts";
import { namedRows } from "./named-rows.ts";
import { type SharedRegister, sharedRegisters } from "./shared-register.ts";

interface Within {
  readonly year: number;
  readonly territory: string;
  readonly registers: readonly SharedRegister[];
  readonly network: Network;
}

const proposalOf = async (
  tx: Tx,
  { year, territory, registers, network }: Within,
  { one, other }: LikePair,
): Promise<LookAlikeProposal> => {
  const countries = new Map(network.organisations.map(({ id, country }) => [id, country]));
  const a = await lookAlikeRow(tx, registers, countries, one);
  const b = await lookAlikeRow(tx, registers, countries, other);
  const isInOrder = one.identity < other.identity;
  return {
    reference: `${territory}-${year}-${matchReference(territory, one.identity, other.identity)}`,
    territory,
    year,
    identities: isInOrder ? [one.identity, other.identity] : [other.identity, one.identity],
    rows: [a, b],
    place: lowestCommonPlace(network, endOfYear(year), a.country, b.country),
    effect: matchEffect(a, b),
  };
};

/**
 * The enterprises of the accepted registers of a year that have the same name and postcode in two of one territory,
 * another identifier or none in one of them, and on which nobody has decided: of one territory, or only the one pair of a
 * reference where they are named. At most `limit` are described; the rest are counted.
 */
export const findLookAlikes = async (
  tx: Tx,
  year: number,
  only: { readonly territory?: string; readonly pair?: string; readonly limit: number },
): Promise<FoundLookAlikes> => {
  const roster = await networkInForce(tx);
  const all = roster === null ? [] : await sharedRegisters(tx, year, only.territory);
  const proposals: LookAlikeProposal[] = [];
  const counts = { total: 0, crowded: 0, ambiguous: 0 };
  const territories = [...Map.groupBy(all, ({ territory }) => territory)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [territory, registers] of territories) {
    if (roster === null || registers.length < 2) continue;
    const within = { year, territory, registers, network: roster.network };
    const book = matchBook(await matchesOf(tx, territory));
    const shown: LikePair[] = [];
    for await (const rows of namedRows(tx, registers)) {
      const { pairs, crowded, ambiguous } = likePairs(rows, registers, book);
      const wanted = pairs.filter(
        ({ one, other }) =>
          only.pair === undefined || matchReference(territory, one.identity, other.identity) === only.pair,
      );
      counts.total += wanted.length;
      counts.crowded += crowded;
      counts.ambiguous += ambiguous;
      shown.push(...wanted.slice(0, only.limit - proposals.length - shown.length));
    }
    for (const pair of shown) proposals.push(await proposalOf(tx, within, pair));
  }
  return { proposals, ...counts };
};
