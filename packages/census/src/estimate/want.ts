/** A value that a member did not give: of a whole indicator (`type` is null) or of one type that its return leaves blank. */
export interface Want {
  readonly reporter: string;
  /** ISO 3166-1 alpha-2 of the reporter's seat. */
  readonly country: string;
  readonly indicator: string;
  readonly type: string | null;
}
