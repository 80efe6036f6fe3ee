import { Refusal } from "@coop-census/contracts";
import { type Actor, actorByKeyHash, type Db, keySha256 } from "@coop-census/store";

const bearer = /^Bearer +([\x21-\x7e]+)$/i;

/** Who is asking, by the key in the Authorization header; the refusal never says whether a key was ever valid. */
export const authenticate = async (db: Db, header: string | undefined): Promise<Actor> => {
  const key = bearer.exec(header ?? "")?.[1];
  if (key === undefined) {
    throw new Refusal(
      "auth/missing-key",
      "The request names no key.",
      "Send the header Authorization: Bearer KEY; the secretariat makes keys with census actor key.",
    );
  }
  const actor = await actorByKeyHash(db, keySha256(key));
  if (actor === null) {
    throw new Refusal("auth/unknown-key", "This key is not valid (any more).", "Ask the secretariat for a new one.");
  }
  return actor;
};
