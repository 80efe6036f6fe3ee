/** One way in which one country numbers its enterprises, or its persons. */
export interface IdScheme {
  /** As the country calls it ("SIREN", "CNPJ"). */
  readonly name: string;
  /** What the bare identifier looks like: capital letters and digits, nothing between them. */
  readonly shape: RegExp;
  /** Whether the check digits fit; only asked of what has the shape. Null where the scheme has no check digits. */
  readonly fits: ((bare: string) => boolean) | null;
  /** How many digits an identifier has that spreadsheet programs shorten by its leading zeros; null where none begins with 0. */
  readonly padsTo: number | null;
  /** Whether it is given to natural persons: such an identifier is personal data and never stored. */
  readonly isOfPerson: boolean;
}
