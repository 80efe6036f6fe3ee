/** A row of a register with what names its enterprise by a person's word. */
export interface Alias {
  readonly load: number;
  readonly row: number;
  readonly key: string;
}
