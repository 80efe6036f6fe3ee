import type { ShelfFile } from "@coop-census/contracts";

/** Whether two sets of files have the same paths and bytes, in whatever order they are given. */
export function isSame(some: readonly ShelfFile[], others: readonly ShelfFile[]): boolean {
  const bytesOf = new Map(others.map((file) => [file.path, file.bytes]));
  return (
    some.length === others.length &&
    some.every(({ path, bytes }) => {
      const other = bytesOf.get(path);
      return other !== undefined && Buffer.compare(bytes, other) === 0;
    })
  );
}
