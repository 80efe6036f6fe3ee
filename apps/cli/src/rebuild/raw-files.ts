/** A raw file as it was received. */
export interface RawFile {
  /** The name that it was found under; null on the shelf, where files have none. */
  readonly name: string | null;
  open(): AsyncIterable<Uint8Array>;
}

/** Finds a raw file by the SHA-256 of its bytes; null where it is not there. */
export type RawFiles = (sha256: string) => Promise<RawFile | null>;
