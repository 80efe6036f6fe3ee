import { Refusal } from "@coop-census/contracts";
import { type Db, listSigningKeys, type SigningKey } from "@coop-census/store";

/** The one key whose fingerprint begins with these digits, eight or more; refused where there is none or are several. */
export const findKey = async (db: Db, digits: string): Promise<SigningKey> => {
  const wanted = digits.toLowerCase();
  const found = /^[0-9a-f]{8,64}$/.test(wanted)
    ? (await listSigningKeys(db)).filter(({ id }) => id.startsWith(wanted))
    : [];
  const [key] = found;
  if (key !== undefined && found.length === 1) return key;
  throw new Refusal(
    "key/unknown",
    `${found.length === 0 ? "No signing key begins" : `${found.length} signing keys begin`} with "${digits}".`,
    "Give eight digits or more of a fingerprint that the list shows: census key list",
  );
};
