import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readTable } from "../reference/read-table.ts";

/** A file of the census of public figures, as its manifest names it. */
export interface SampleFile {
  readonly path: string;
  readonly name: string;
  readonly organisation: string;
  readonly year: number;
  readonly status: string;
}

/** Where the samples lie in the repository. */
export const samplesFolder: string = fileURLToPath(new URL("../../../../samples/", import.meta.url));

/** The files of a manifest, the drafts that were replaced first, as they came. */
export const readSamples = async (manifest: string): Promise<readonly SampleFile[]> => {
  const path = join(samplesFolder, manifest);
  const rows = readTable(await readFile(path), basename(path));
  const files = rows.map(({ fields }) => ({
    path: join(samplesFolder, fields["file"] ?? ""),
    name: basename(fields["file"] ?? ""),
    organisation: fields["reporter"] ?? "",
    year: Number(fields["year"]),
    status: fields["status"] ?? "",
  }));
  const isDraft = ({ status }: SampleFile): boolean => status === "superseded";
  return [...files.filter(isDraft), ...files.filter((file) => !isDraft(file))];
};
