import { type History, type Manifest, PermanentFault, Refusal, type Shelf } from "@coop-census/contracts";
import { manifestOnShelf } from "@coop-census/ingest";
import { editionById, historyOf, withSnapshot } from "@coop-census/store";
import type { System } from "../system/system.ts";
import { oncePiece } from "./all-bytes.ts";
import { namedEarlier } from "./named-earlier.ts";
import type { RawFiles } from "./raw-files.ts";
import { readManifest } from "./read-manifest.ts";
import { shelfRawFiles } from "./shelf-raw-files.ts";

/** An edition of this installation with all that was done until it was made. */
export interface KnownSource {
  readonly manifest: Manifest;
  readonly manifestBytes: Uint8Array;
  readonly history: History;
  /** Among them the manifests of the editions before it. */
  readonly raw: RawFiles;
}

interface Named {
  readonly edition: string;
  readonly manifestSha256: string;
  readonly manifest: Manifest;
  readonly bytes: Uint8Array;
}

/** An edition and those that it and they need, each once; itself first. */
const chainOf = async (shelf: Shelf, edition: string, manifestSha256: string): Promise<readonly Named[]> => {
  const bytes = await manifestOnShelf(shelf, { id: edition, manifestSha256 });
  const manifest = readManifest(bytes);
  if (manifest === null) throw new PermanentFault("edition/unreadable", `the manifest of ${edition} cannot be read`);
  const all = new Map([[edition, { edition, manifestSha256, manifest, bytes }]]);
  for (const named of namedEarlier(manifest)) {
    if (all.has(named.edition)) continue;
    for (const one of await chainOf(shelf, named.edition, named.manifestSha256)) all.set(one.edition, one);
  }
  return [...all.values()];
};

/** What this installation knows of one of its editions; refused where it is not there or not frozen. */
export const knownSource = async (system: System, id: string): Promise<KnownSource> => {
  const { db, shelf } = system;
  const edition = await editionById(db, id);
  if (edition === null || edition.manifestSha256 === null) {
    throw new Refusal("edition/unknown", `There is no frozen edition ${id}.`, "See census edition list.");
  }
  const [own, ...earlier] = await chainOf(shelf, id, edition.manifestSha256);
  if (own === undefined) throw new RangeError("a chain has the edition itself");
  const named = earlier.map(({ edition: one, manifestSha256 }) => ({ edition: one, manifestSha256 }));
  const history = await withSnapshot(db, (tx) => historyOf(tx, id, named));
  const onShelf = shelfRawFiles(shelf);
  const manifests = new Map(earlier.map(({ manifestSha256, bytes }) => [manifestSha256, bytes]));
  const raw: RawFiles = async (sha256) => {
    const bytes = manifests.get(sha256);
    return bytes === undefined ? onShelf(sha256) : { name: null, open: () => oncePiece(bytes) };
  };
  return { manifest: own.manifest, manifestBytes: own.bytes, history, raw };
};
