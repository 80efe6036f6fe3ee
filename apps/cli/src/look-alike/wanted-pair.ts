import { Refusal } from "@coop-census/contracts";
import { findLookAlikes, matchesOf, matchReference, type Tx } from "@coop-census/store";

/** Two identities of a territory, the smaller one first. */
export interface WantedPair {
  readonly territory: string;
  readonly one: string;
  readonly other: string;
}

const unknown = (reference: string): never => {
  throw new Refusal(
    "match/unknown",
    `Nothing that is proposed or decided now has the reference "${reference}": it is mistyped, or the registers have changed since.`,
    "List what is proposed: census overlaps look-alikes --year Y; what is decided: census overlaps matches",
  );
};

/** The pair of a reference as proposals ("IT-2021-…") and decisions ("IT-…") have it; a Refusal where there is none. */
export const wantedPair = async (tx: Tx, reference: string): Promise<WantedPair> => {
  const [, territory = "", year, pair = ""] = /^([A-Z]{2})-(?:(\d{4})-)?([0-9a-f]{12})$/.exec(reference) ?? [];
  const decided = (await matchesOf(tx, territory)).find(
    ({ one, other }) => matchReference(territory, one, other) === pair,
  );
  if (decided !== undefined) return { territory, one: decided.one, other: decided.other };
  if (year === undefined) return unknown(reference);
  const { proposals } = await findLookAlikes(tx, Number(year), { territory, pair, limit: 1 });
  const [one, other] = proposals[0]?.identities ?? [];
  return one === undefined || other === undefined ? unknown(reference) : { territory, one, other };
};
