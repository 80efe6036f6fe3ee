import { Refusal } from "@coop-census/contracts";
import type { Actor, Db } from "@coop-census/store";
import { authenticate } from "./authenticate.ts";

const basic = /^Basic +([A-Za-z0-9+/]+={0,2})$/i;

/**
 * Who proof-reads: by a key as everywhere, or as a browser asks for it, by name and password, where the password is the key
 * and the name that of its owner or nothing. For reading only: a browser sends these along by itself, so that nothing
 * may be changed by them.
 */
export const authenticatePreview = async (db: Db, header: string | undefined): Promise<Actor> => {
  const encoded = basic.exec(header ?? "")?.[1];
  if (encoded === undefined) return authenticate(db, header);
  const [, name = "", key = ""] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, "base64").toString("utf8")) ?? [];
  const actor = await authenticate(db, `Bearer ${key}`);
  if (name === "" || name === actor.id) return actor;
  throw new Refusal("auth/unknown-key", "This key is not valid (any more).", "Ask the secretariat for a new one.");
};
