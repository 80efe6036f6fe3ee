/** The moment from which an edition is public, and who named it. */
export interface EditionRelease {
  readonly id: number;
  readonly moment: Date;
  /** In which the moment was named: "Europe/Brussels", "+02:00" or "UTC". */
  readonly zone: string;
  readonly actor: string;
  readonly at: Date;
}
