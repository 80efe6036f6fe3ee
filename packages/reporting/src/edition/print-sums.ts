import { compareCodePoints } from "../text/compare-code-points.ts";

/** The text of SHA256SUMS as `sha256sum -c` reads it: one file a line, sorted by path. */
export const printSums = (files: readonly { readonly path: string; readonly sha256: string }[]): string =>
  [...files]
    .sort((a, b) => compareCodePoints(a.path, b.path))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join("");
