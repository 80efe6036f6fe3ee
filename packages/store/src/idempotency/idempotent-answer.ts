/** What a request was answered with under a sender's key. */
export interface IdempotentAnswer {
  /** SHA-256 of everything that the request asked for. */
  readonly fingerprint: string;
  readonly submission: string;
  /** As it was given: read it with the schema that it was written by. */
  readonly answer: unknown;
}
