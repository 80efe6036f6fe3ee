import { manifestPath, sumsPath } from "../edition/folder-files.ts";
import { publisherPath, signaturePath } from "../signature/signature-files.ts";
import type { SummedFile } from "./read-sums.ts";
import type { VerifyFinding } from "./verify-finding.ts";

const again = "take it again from where the edition was published";

const compareFile = ({ path, sha256 }: SummedFile, present: ReadonlyMap<string, string>): readonly VerifyFinding[] => {
  const found = present.get(path);
  if (found === sha256) return [];
  if (found === undefined) {
    return [{ path, problem: "missing", message: `${path} belongs to the edition and is not in the folder; ${again}` }];
  }
  const message = `${path} was changed after it was frozen: its SHA-256 is ${found} and should be ${sha256}; ${again}`;
  return [{ path, problem: "changed", message }];
};

/** Compares the files of a folder, apart from manifest and sums, with those that the edition was frozen with. */
export const compareFiles = (
  present: readonly SummedFile[],
  frozen: readonly SummedFile[],
): readonly VerifyFinding[] => {
  const known = new Set([manifestPath, sumsPath, signaturePath, publisherPath, ...frozen.map(({ path }) => path)]);
  const byPath = new Map(present.map(({ path, sha256 }) => [path, sha256]));
  const isExtra = ({ path }: SummedFile, index: number): boolean =>
    !known.has(path) || present.findIndex((file) => file.path === path) !== index;
  const extra = present.filter(isExtra).map(({ path }): VerifyFinding => {
    return { path, problem: "extra", message: `${path} does not belong to the edition; take it out of the folder` };
  });
  return [...frozen.flatMap((file) => compareFile(file, byPath)), ...extra];
};
