import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type History, historySchema, type Manifest, Refusal } from "@coop-census/contracts";
import { readManifest } from "./read-manifest.ts";

/** What a folder or file says of an edition to rebuild. */
export interface NamedSource {
  readonly manifest: Manifest;
  /** As published: the bytes that a rebuild must come to. */
  readonly manifestBytes: Uint8Array;
  /** Null where the folder is no pack. */
  readonly history: History | null;
  readonly folder: string;
}

const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
};

/** Reads a pack, an edition's folder or a manifest.json that a person named; anything else is refused. */
export const readSource = async (path: string): Promise<NamedSource> => {
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true;
  const folder = isFolder ? path : dirname(path);
  const manifestBytes = await readFile(isFolder ? join(path, "manifest.json") : path).catch(() => null);
  const manifest = manifestBytes === null ? null : readManifest(manifestBytes);
  if (manifestBytes === null || manifest === null) {
    throw new Refusal(
      "rebuild/no-manifest",
      `There is no readable manifest of an edition at ${path}.`,
      "Name a pack, an edition's folder, its manifest.json, or the id of an edition of this installation.",
    );
  }
  const historyBytes = isFolder ? await readFile(join(path, "history.json")).catch(() => null) : null;
  if (historyBytes === null) return { manifest, manifestBytes, history: null, folder };
  const history = historySchema.safeParse(parse(historyBytes));
  if (history.success) return { manifest, manifestBytes, history: history.data, folder };
  throw new Refusal(
    "rebuild/no-history",
    `history.json in ${path} was changed: it cannot be read as the history of an edition.`,
    "Take the pack again from where it was made (sha256sum -c SHA256SUMS tells what was changed).",
  );
};
