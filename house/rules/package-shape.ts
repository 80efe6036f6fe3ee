import type { HouseRule } from "../house-rule.ts";

const shape = /^((?:apps|packages)\/[^/]+)\/package\.json$/;

/** Each package has the same front: one door and a type check of its own. */
export const packageShape: HouseRule = {
  fact: "every package has src/index.ts as its one door, and checks its types",
  findBreaches: (repository) => {
    const paths = new Set(repository.map((file) => file.path));
    return repository.flatMap((file) => {
      const folder = shape.exec(file.path)?.[1];
      if (folder === undefined) return [];
      return [
        ...(paths.has(`${folder}/src/index.ts`) ? [] : ["has no src/index.ts"]),
        ...(/"exports":\s*\{\s*"\."\s*:\s*"\.\/src\/index\.ts"\s*\}/.test(file.text)
          ? []
          : ['does not say "exports": { ".": "./src/index.ts" }']),
        ...(/"typecheck":\s*"[^"]*tsc -p tsconfig\.json"/.test(file.text) ? [] : ["has no typecheck script"]),
      ].map((message) => ({ path: file.path, message }));
    });
  },
  planted: [
    {
      fault: "a package without a door or a type check",
      files: [{ path: "packages/planted/package.json", text: '{ "name": "@coop-census/planted" }' }],
    },
  ],
};
