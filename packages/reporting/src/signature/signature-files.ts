import type { ShelfFile } from "@coop-census/contracts";
import { encodeUtf8 } from "../text/encode-utf8.ts";

/** The raw 64 bytes of the Ed25519 signature over the bytes of manifest.json. */
export const signaturePath = "manifest.json.sig";

/** The public key of the publisher, as PEM. */
export const publisherPath = "publisher.pem";

/** The two files beside an edition's own, which neither the manifest nor SHA256SUMS knows: they are made after it. */
export const signatureFiles = (signed: {
  readonly publicKeyPem: string;
  readonly signature: Uint8Array;
}): readonly ShelfFile[] => [
  { path: signaturePath, bytes: signed.signature },
  { path: publisherPath, bytes: encodeUtf8(signed.publicKeyPem) },
];
