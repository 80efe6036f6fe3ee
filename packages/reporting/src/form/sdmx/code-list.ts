/** A code list of the structure. */
export interface CodeList {
  readonly id: string;
  readonly name: string;
  readonly codes: readonly ListedCode[];
}

/** A code as SDMX writes it; its parent is a code of the same list. */
export interface ListedCode {
  readonly id: string;
  readonly name: string;
  readonly about?: string;
  readonly parent?: string;
}
