/** Public keys and what was signed with them: migration 0025. */
export interface SignatureTables {
  readonly signingKey: SigningKeyTable;
  readonly signingKeyRetirement: SigningKeyRetirementTable;
  readonly editionSignature: EditionSignatureTable;
}

interface SigningKeyTable {
  id: string;
  publicKeyPem: string;
  label: string;
  actor: string;
  validFrom: Date;
}

interface SigningKeyRetirementTable {
  keyId: string;
  because: string;
  actor: string;
  at: Date;
}

interface EditionSignatureTable {
  edition: string;
  manifestSha256: string;
  keyId: string;
  signature: string;
  actor: string;
  at: Date;
}
