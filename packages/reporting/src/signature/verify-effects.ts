import type { EditionEffects } from "../edition/edition-effects.ts";

/** What proving a signed edition asks of the machine. */
export interface VerifyEffects extends EditionEffects {
  /** The fingerprint (SHA-256 of the key in DER, lower-case hex) and the one PEM text of a public Ed25519 key; null where it is none. */
  readonly readPublicKey: (pem: string) => { readonly fingerprint: string; readonly pem: string } | null;
  /** Whether the bytes were signed with the private half of the key. */
  readonly verify: (pem: string, bytes: Uint8Array, signature: Uint8Array) => boolean;
}
