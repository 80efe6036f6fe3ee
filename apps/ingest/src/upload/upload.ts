/** An upload whose words are known and whose bytes have not been read yet. */
export interface Upload {
  /** Query parameters and the form fields before the file, by name. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The sender's name for the file, without any folder. */
  readonly fileName: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}
