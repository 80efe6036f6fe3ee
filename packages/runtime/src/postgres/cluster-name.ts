import { createHash } from "node:crypto";

/** A name that stands in the title of every process of the server on this (real) data folder. */
export function clusterName(folder: string): string {
  return `census-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`;
}
