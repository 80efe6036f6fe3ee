/** A file of reference data as it lies on the disk; the name is for messages. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
