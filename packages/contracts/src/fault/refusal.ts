/**
 * A request that cannot be done as asked, in words for the person who asked: what happened, where, what to do.
 * Not a fault of the machine: doors answer 4xx or exit code 1 or 2, and nothing is logged as an error.
 */
export class Refusal extends Error {
  /** A path, for example "submission/round-closed". */
  readonly code: string;
  readonly cure: string;
  /** Single mistakes with their place, when there are several: all are told at once. */
  readonly details: readonly RefusalDetail[];

  constructor(code: string, message: string, cure: string, details: readonly RefusalDetail[] = []) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.cure = cure;
    this.details = details;
  }
}

export interface RefusalDetail {
  /** "line 12, column role" or the like. */
  readonly where: string;
  readonly message: string;
}
