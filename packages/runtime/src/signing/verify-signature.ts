import { createPublicKey, verify } from "node:crypto";

/** Whether the bytes were signed with the private half of this public Ed25519 key (PEM). */
export const verifySignature = (pem: string, bytes: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, bytes, createPublicKey(pem), signature);
