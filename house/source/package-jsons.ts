import type { RepositoryFile } from "../repository/repository-file.ts";

/** A package.json of the workspace with everything it declares, in whichever of its sections. */
export interface PackageJson {
  readonly path: string;
  readonly name: string;
  /** Version or reference by name. */
  readonly dependencies: ReadonlyMap<string, string>;
}

interface Raw {
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** All package.json files of the repository. */
export const packageJsons = (repository: readonly RepositoryFile[]): readonly PackageJson[] =>
  repository
    .filter((file) => /^(?:(?:apps|packages)\/[^/]+\/)?package\.json$/.test(file.path))
    .map((file) => {
      // oxlint-disable-next-line typescript/no-unsafe-assignment -- npm's own format; a wrong one fails the install first
      const raw: Raw = JSON.parse(file.text);
      return {
        path: file.path,
        name: raw.name ?? "",
        dependencies: new Map(
          [raw.dependencies, raw.devDependencies, raw.peerDependencies, raw.optionalDependencies].flatMap((section) =>
            Object.entries(section ?? {}),
          ),
        ),
      };
    });
