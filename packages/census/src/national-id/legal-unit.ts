/** How many digits of a longer identifier name the enterprise; the others name its seat or a branch. */
export interface LegalUnitDigits {
  /** The length of the longer identifier. */
  readonly of: number;
  readonly digits: number;
}

/** By territory: a SIRET begins with the SIREN (Code de commerce R123-221), a CNPJ with the root of the enterprise (IN RFB 2.119). */
export const legalUnitDigits: ReadonlyMap<string, LegalUnitDigits> = new Map([
  ["FR", { of: 14, digits: 9 }],
  ["BR", { of: 14, digits: 8 }],
]);
