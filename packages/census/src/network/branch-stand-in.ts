/** A recorded decision: the return of a sector branch stands in for its missing parent's in one year. */
export interface BranchStandIn {
  /** The branch, which is no additive member itself. */
  readonly organisation: string;
  /** The additive member whose return is missing. */
  readonly parent: string;
  readonly year: number;
}
