/** What freezing and proving an edition asks of the machine. */
export interface EditionEffects {
  /** The SHA-256 of the bytes in lower-case hex. */
  readonly digest: (bytes: Uint8Array) => Promise<string>;
}
