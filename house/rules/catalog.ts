import type { HouseRule } from "../house-rule.ts";
import { packageJsons } from "../source/package-jsons.ts";

/** A version is named once, in pnpm-workspace.yaml. */
export const catalog: HouseRule = {
  fact: "every version stands once, in the catalog",
  findBreaches: (repository) =>
    packageJsons(repository).flatMap(({ path, dependencies }) =>
      [...dependencies]
        .filter(([name, version]) => version !== (name.startsWith("@coop-census/") ? "workspace:*" : "catalog:"))
        .map(([name, version]) => ({
          path,
          message: `${name} is "${version}": put the version in the catalog of pnpm-workspace.yaml and write "catalog:"`,
        })),
    ),
  planted: [
    {
      fault: "a package names its own version",
      files: [
        {
          path: "packages/planted/package.json",
          text: '{ "name": "@coop-census/planted", "devDependencies": { "zod": "4.6.7" } }',
        },
      ],
    },
  ],
};
