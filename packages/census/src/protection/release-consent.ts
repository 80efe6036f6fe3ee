/** An organisation's signed release of its values of a year: of one indicator, or of all. */
export interface ReleaseConsent {
  readonly organisation: string;
  readonly year: number;
  readonly indicator: string | null;
}
