import { parseProfiles } from "@coop-census/intake";
import { allBytes } from "./all-bytes.ts";
import type { RawFiles } from "./raw-files.ts";

interface Named {
  readonly name: string;
  readonly sha256: string;
}

/**
 * Puts the files of profile imports together again, of which a manifest has the hashes only: a manifest of files goes with
 * the map of headers that fits it, to the line. What fits nothing stands alone, as a layout that a person confirmed does.
 */
export const pairProfiles = async (
  sha256s: readonly string[],
  raw: RawFiles,
): Promise<readonly (readonly Named[])[]> => {
  const tables = new Map<string, Uint8Array>();
  for (const sha256 of sha256s) {
    const found = await raw(sha256);
    if (found !== null) tables.set(sha256, await allBytes(found.open()));
  }
  const paired: Named[][] = [];
  const open = new Set(sha256s);
  for (const manifest of sha256s) {
    for (const map of sha256s) {
      const [first, second] = [tables.get(manifest), tables.get(map)];
      if (manifest === map || first === undefined || second === undefined) continue;
      if (!open.has(manifest) || !open.has(map)) continue;
      const fits = parseProfiles({
        manifest: { name: "manifest.csv", bytes: first },
        headerMap: { name: "header_map.csv", bytes: second },
      }).ok;
      if (!fits) continue;
      paired.push([
        { name: "manifest.csv", sha256: manifest },
        { name: "header_map.csv", sha256: map },
      ]);
      open.delete(manifest);
      open.delete(map);
    }
  }
  return [...paired, ...[...open].map((sha256) => [{ name: "profile.json", sha256 }])];
};
