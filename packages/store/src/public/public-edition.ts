import type { Edition } from "../edition/edition.ts";
import type { EditionRelease } from "../release/edition-release.ts";

/** An edition that everybody may read. */
export interface PublicEdition extends Edition {
  /** From its moment on, also where the worker has not yet moved it. */
  readonly state: "released";
  readonly manifestSha256: string;
  readonly release: EditionRelease;
}
