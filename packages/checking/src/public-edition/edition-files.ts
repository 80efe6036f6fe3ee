import { createHash } from "node:crypto";
import { type Manifest, manifestSchema, PermanentFault, type PublishedFile, type Shelf } from "@coop-census/contracts";
import { type EditionCell, editionFolder, readEditionCells, signatureFiles } from "@coop-census/reporting";
import { type Db, signatureOf } from "@coop-census/store";

/** A file of a frozen edition, signature and public key included. */
export interface EditionFile extends PublishedFile {
  readonly path: string;
  readonly sha256: string;
}

interface Frozen {
  readonly id: string;
  readonly manifestSha256: string;
}

/** Reads frozen editions by their files. What is frozen never changes, so that the last ones read are remembered. */
export interface EditionFiles {
  /** Null when the edition has no such file. */
  find(edition: Frozen, path: string): Promise<EditionFile | null>;
  manifest(edition: Frozen): Promise<Manifest>;
  cells(edition: Frozen): Promise<readonly EditionCell[]>;
}

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const collect = async (bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
};

const inMemory = (path: string, bytes: Uint8Array): EditionFile => ({
  path,
  sha256: sha256Of(bytes),
  size: bytes.byteLength,
  read: async function* (part) {
    yield part === undefined ? bytes : bytes.subarray(part.start, part.end);
  },
});

/** Keeps the answers of the `most` keys that were asked for last; a failure is not kept. */
const remembering = <Value>(most: number, make: (edition: Frozen) => Promise<Value>) => {
  const kept = new Map<string, Promise<Value>>();
  return (edition: Frozen): Promise<Value> => {
    const key = editionFolder(edition.id, edition.manifestSha256);
    const value = kept.get(key) ?? make(edition);
    kept.delete(key);
    kept.set(key, value);
    value.catch(() => kept.delete(key));
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(old);
    return value;
  };
};

/** Reads frozen editions from the shelf; a PermanentFault "edition/damaged" where the manifest is not the one that was frozen. */
export const makeEditionFiles = ({ db, shelf }: { readonly db: Db; readonly shelf: Shelf }): EditionFiles => {
  const read = async (edition: Frozen, path: string): Promise<Uint8Array> => {
    const found = await shelf.find(editionFolder(edition.id, edition.manifestSha256), path);
    return found === null ? new Uint8Array() : collect(found.read());
  };
  const frozen = remembering(8, async (edition) => {
    const bytes = await read(edition, "manifest.json");
    if (sha256Of(bytes) !== edition.manifestSha256) {
      throw new PermanentFault("edition/damaged", `The folder of ${edition.id} is not as it was frozen.`, {
        cure: `Find out what was changed (census edition verify ${edition.id}) and put the folder back from a copy.`,
      });
    }
    const manifest = manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    const own = [inMemory("manifest.json", bytes), inMemory("SHA256SUMS", await read(edition, "SHA256SUMS"))];
    const sums = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
    return { manifest, own: new Map(own.map((file) => [file.path, file])), sums };
  });
  const cells = remembering(2, async (edition) =>
    readEditionCells([{ path: "cells.json", bytes: await read(edition, "cells.json") }]),
  );
  return {
    find: async (edition, path) => {
      const { own, sums } = await frozen(edition);
      const sha256 = sums.get(path);
      if (sha256 !== undefined) {
        const found = await shelf.find(editionFolder(edition.id, edition.manifestSha256), path);
        return found === null ? null : { path, sha256, ...found };
      }
      const signed = await signatureOf(db, edition.id);
      const beside = signed === null ? undefined : signatureFiles(signed).find((file) => file.path === path);
      return own.get(path) ?? (beside === undefined ? null : inMemory(path, beside.bytes));
    },
    manifest: async (edition) => (await frozen(edition)).manifest,
    cells,
  };
};
