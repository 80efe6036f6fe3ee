/** What is wrong with a file of an edition's folder. */
export interface VerifyFinding {
  /** The file, relative to the folder. */
  readonly path: string;
  /**
   * changed: not the bytes that were frozen. missing, extra: too few or too many files. not-canonical: a manifest that
   * says the same in other bytes. other-edition: a sound manifest, but not the one whose hash was recorded.
   * bad-signature: not of these bytes by the key beside it. other-key: signed, but not by the key that was expected.
   */
  readonly problem: "changed" | "missing" | "extra" | "not-canonical" | "other-edition" | "bad-signature" | "other-key";
  /** What happened, where, and what to do, in English. */
  readonly message: string;
}
