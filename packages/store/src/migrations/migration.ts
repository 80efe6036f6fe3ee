/** One numbered step of the schema; its hash betrays a file that was changed after it was applied. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}
