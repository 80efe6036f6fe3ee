import { matchBook } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { lock } from "../database/lock.ts";
import { enqueue } from "../outbox/enqueue.ts";
import { matchReference } from "./match-reference.ts";
import { type EnterpriseMatch, matchesOf } from "./matches-of.ts";
import { registerPlaces } from "./register-places.ts";
import { sayIdentity } from "./say-identity.ts";

type Wanted = Omit<EnterpriseMatch, "id">;

const sayMatch = ({ territory, one, other, decision, because }: EnterpriseMatch): string =>
  `${sayIdentity(one)} and ${sayIdentity(other)} are ${decision === "same" ? "the same" : "different"} (${territory}-${matchReference(territory, one, other)}, because: ${because})`;

const refuse = (wanted: Wanted, against: readonly EnterpriseMatch[]): never => {
  const { one, other, decision } = wanted;
  const claim = `${sayIdentity(one)} and ${sayIdentity(other)} cannot be ${decision === "same" ? "the same" : "different"}`;
  throw new Refusal(
    "match/contradiction",
    `${claim}: it has been decided that ${against.map(sayMatch).join(", and that ")}.`,
    "Decide otherwise on one of these first, by its reference: census overlaps match REFERENCE --same|--different --because TEXT",
  );
};

/**
 * Writes down whether two identities of a territory are one enterprise, the last word on a pair being the one that holds,
 * and lets the figures of every year with registers follow: answers with these years. Refuses what contradicts the
 * decisions on others.
 */
export const decideMatch = async (tx: Tx, wanted: Wanted): Promise<readonly number[]> => {
  const { territory, decision, because, actor, at } = wanted;
  if (because.trim() === "") {
    throw new Refusal("match/no-reason", "A decision needs its reason.", "Say why: --because TEXT");
  }
  await lock(tx, "matches", territory);
  const [one = wanted.one, other = wanted.other] = [wanted.one, wanted.other].sort();
  const against = matchBook(await matchesOf(tx, territory)).against({ one, other, decision });
  if (against.length > 0) refuse({ ...wanted, one, other }, against);
  await tx.insertInto("enterpriseMatch").values({ territory, one, other, decision, because, actor, at }).execute();
  const object = `${territory}-${matchReference(territory, one, other)}`;
  await audit(tx, { at, actor, act: "match.decide", object, details: { decision, because } });
  const places = await registerPlaces(tx, territory);
  for (const place of places) await enqueue(tx, "national", place);
  return [...new Set(places.map(({ year }) => year))];
};
