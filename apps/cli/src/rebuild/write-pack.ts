import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type History, Refusal } from "@coop-census/contracts";
import { canonicalJson } from "@coop-census/reporting";
import { packReadme } from "./pack-readme.ts";
import type { RawFiles } from "./raw-files.ts";

/** What a pack is made of. */
export interface Pack {
  readonly edition: string;
  readonly manifest: Uint8Array;
  readonly history: History;
}

/** What a pack came to: its raw files, and those that are no longer on the shelf. */
export interface WrittenPack {
  readonly raw: number;
  readonly missing: readonly string[];
}

/** The raw files that a history needs, each once, sorted; signed papers and what a nil return says are none of them. */
const rawOf = ({ acts }: History): readonly string[] => {
  const all = acts.flatMap(({ what }) => {
    if (what.act === "edition") return [what.manifestSha256];
    if (what.act === "import") return what.files.map(({ sha256 }) => sha256);
    return what.act === "submission" && what.kind === "file" ? [what.sha256] : [];
  });
  return [...new Set(all)].sort();
};

const makeFolder = async (folder: string): Promise<void> => {
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0) {
    throw new Refusal(
      "usage/folder-not-empty",
      `There are files in ${folder} already, and nothing was written.`,
      "Name a new or an empty folder.",
    );
  }
  await mkdir(join(folder, "raw"), { recursive: true, mode: 0o700 });
};

/** Writes what a rebuild of an edition needs into a new folder that only its owner may read. */
export const writePack = async (files: RawFiles, folder: string, pack: Pack): Promise<WrittenPack> => {
  await makeFolder(folder);
  const sums: string[] = [];
  const missing: string[] = [];
  const raw = rawOf(pack.history);
  for (const sha256 of raw) {
    const file = await files(sha256);
    if (file === null) {
      missing.push(sha256);
      continue;
    }
    await pipeline(file.open(), createWriteStream(join(folder, "raw", sha256), { flags: "wx", mode: 0o600 }));
    sums.push(`${sha256}  raw/${sha256}`);
  }
  const texts = [
    ["README.md", new TextEncoder().encode(packReadme(pack.edition))],
    ["history.json", new TextEncoder().encode(`${canonicalJson(pack.history)}\n`)],
    ["manifest.json", pack.manifest],
  ] as const;
  for (const [path, bytes] of texts) {
    await writeFile(join(folder, path), bytes, { flag: "wx", mode: 0o600 });
    sums.push(`${createHash("sha256").update(bytes).digest("hex")}  ${path}`);
  }
  await writeFile(join(folder, "SHA256SUMS"), `${sums.join("\n")}\n`, { flag: "wx", mode: 0o600 });
  return { raw: raw.length - missing.length, missing };
};
