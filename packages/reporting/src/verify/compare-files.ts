import { provingFiles } from "./proving-files.ts";
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

const judgeOther = (path: string, isFrozen: boolean): VerifyFinding =>
  isFrozen
    ? {
        path,
        problem: "changed",
        message: `${path} is no file of the folder itself that can be read, but a link, a device or closed to you; ${again}`,
      }
    : {
        path,
        problem: "extra",
        message: `${path} does not belong to the edition and is no plain file that can be read (a link, a device, an odd name); take it out of the folder`,
      };

/**
 * Compares what lies in a folder, apart from manifest, sums and signature, with the files that the edition was frozen with;
 * null where nothing says what these are, so that no file can be missing or too many.
 */
export const compareFiles = (
  present: readonly SummedFile[],
  others: readonly string[],
  frozen: readonly SummedFile[] | null,
): readonly VerifyFinding[] => {
  const known = new Set([...provingFiles, ...(frozen ?? []).map(({ path }) => path)]);
  const apart = others.map((path) => judgeOther(path, known.has(path)));
  if (frozen === null) return apart;
  const byPath = new Map(present.map(({ path, sha256 }) => [path, sha256]));
  const seen = new Set<string>();
  const extra = present.filter(({ path }) => {
    const isFirst = !seen.has(path);
    seen.add(path);
    return !known.has(path) || !isFirst;
  });
  return [
    ...frozen.filter(({ path }) => !others.includes(path)).flatMap((file) => compareFile(file, byPath)),
    ...extra.map(({ path }): VerifyFinding => {
      return { path, problem: "extra", message: `${path} does not belong to the edition; take it out of the folder` };
    }),
    ...apart,
  ];
};
