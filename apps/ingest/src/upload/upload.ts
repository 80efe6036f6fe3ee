/** An upload whose words are known and whose bytes have not been read yet. */
export interface Upload {
  /** Query parameters and the form fields before the file, each as often as it was given. */
  readonly parameters: readonly Parameter[];
  /** Null when nothing but words came. */
  readonly file: UploadedFile | null;
  /** Stops reading; call it in any case. */
  close(): void;
}

export type Parameter = readonly [name: string, value: string];

export interface UploadedFile {
  /** The sender's name for the file, as it came; null when there is none. */
  readonly name: string | null;
  readonly bytes: AsyncIterable<Uint8Array>;
}
