/** One place of a year in a series. */
export interface CellPlace {
  readonly series: string;
  readonly year: number;
  readonly geo: string;
}
