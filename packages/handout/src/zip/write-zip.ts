import { zipSync } from "fflate";

/** A file of an archive. */
export interface ZipFile {
  /** With / between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

// An archive needs a date of each file, and this one tells nobody anything.
const mtime = "1980-01-02T12:00:00";

/** An archive of the files in their order: the same files give the same bytes on every machine. */
export const writeZip = (files: readonly ZipFile[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 6, mtime });
