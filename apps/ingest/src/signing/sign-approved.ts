import { type Clock, Fault, Refusal, type Shelf } from "@coop-census/contracts";
import { type Db, editionById, listSigningKeys } from "@coop-census/store";
import { signEdition } from "./sign-edition.ts";

/** What came of signing an edition that was just approved or released. */
export type Signing =
  | { readonly kind: "signed"; readonly keyId: string }
  /** No key in force lies on this machine. */
  | { readonly kind: "no-key" }
  | { readonly kind: "hindered"; readonly why: string; readonly cure: string | null };

/**
 * Signs an edition that two people have approved, where a key lies in this home; what stands against the signature is an
 * answer too, since the approval holds without it. Null where nobody expects one: it is not approved, or nobody has a key.
 */
export const signApproved = async (
  parts: { readonly db: Db; readonly shelf: Shelf; readonly clock: Clock; readonly home: () => Promise<string | null> },
  wish: { readonly edition: string; readonly actor: string },
): Promise<Signing | null> => {
  if ((await listSigningKeys(parts.db)).every(({ retiredAt }) => retiredAt !== null)) return null;
  const state = (await editionById(parts.db, wish.edition))?.state;
  if (state !== "approved" && state !== "released") return null;
  try {
    const home = await parts.home();
    const keyId = home === null ? null : await signEdition({ ...parts, home }, wish);
    return keyId === null ? { kind: "no-key" } : { kind: "signed", keyId };
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof Fault)) throw error;
    return { kind: "hindered", why: error.message, cure: error.cure ?? null };
  }
};
