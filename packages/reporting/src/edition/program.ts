import type { Manifest } from "@coop-census/contracts";

/**
 * What computes and prints an edition, by its version: raised whenever the same inputs come to other bytes, so that a
 * rebuild says which program it takes. No commit stands here, since most change no byte.
 */
export const program: Manifest["program"] = { name: "coop-census", version: "1.0" };
