import type { HouseRule } from "../house-rule.ts";
import type { RepositoryFile } from "../repository/repository-file.ts";
import { packageJsons } from "../source/package-jsons.ts";

/** Every workspace package that each one declares. */
const workspaceGraph = (repository: readonly RepositoryFile[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    packageJsons(repository).map(({ name, dependencies }) => [
      name,
      [...dependencies.keys()].filter((dependency) => dependency.startsWith("@coop-census/")),
    ]),
  );

const reaches = (graph: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean => {
  const seen = new Set<string>();
  const open = [...(graph.get(from) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(graph.get(next) ?? []));
  }
  return false;
};

/** No package needs itself by way of others, tests included. */
export const noPackageCycles: HouseRule = {
  fact: "no package depends on itself by way of others",
  findBreaches: (repository) => {
    const graph = workspaceGraph(repository);
    return packageJsons(repository)
      .filter(({ name }) => reaches(graph, name, name))
      .map(({ path, name }) => ({ path, message: `${name} needs itself by way of its dependencies: cut one` }));
  },
  planted: [
    {
      fault: "two packages declare each other",
      files: ["one", "two"].map((name, place, names) => ({
        path: `packages/${name}/package.json`,
        text: JSON.stringify({
          name: `@coop-census/${name}`,
          dependencies: { [`@coop-census/${names[1 - place]}`]: "workspace:*" },
        }),
      })),
    },
  ],
};
