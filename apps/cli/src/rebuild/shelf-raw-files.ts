import type { Shelf } from "@coop-census/contracts";
import type { RawFiles } from "./raw-files.ts";

/** The raw files of an installation. */
export const shelfRawFiles =
  (shelf: Shelf): RawFiles =>
  async (sha256) =>
    (await shelf.has(sha256)) ? { name: null, open: () => shelf.open(sha256) } : null;
