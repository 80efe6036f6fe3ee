import type { HouseRule } from "../house-rule.ts";

/** The validation rules that are in force; their text and severity stand in packages/census/data/rules.json. */
const inForce = [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 14, 15, 17, 20, 22, 24, 25, 26, 33, 37] as const;

const folder = "packages/census/src/rules";

const idOf = (number: number): string => `v${String(number).padStart(2, "0")}`;

/** A validation rule is found by its number, and so is the proof that it works. */
export const ruleFiles: HouseRule = {
  fact: "every validation rule in force has one file and one test, found by its number",
  findBreaches: (repository) =>
    inForce.map(idOf).flatMap((id) => {
      const found = repository
        .map((file) => file.path)
        .filter(
          (path) => path.startsWith(`${folder}/`) && new RegExp(`/${id}(?:-[a-z0-9-]+)?(?:\\.test)?\\.ts$`).test(path),
        );
      const tests = found.filter((path) => path.endsWith(".test.ts"));
      const missing = [
        ...(found.length > tests.length ? [] : [`${id} has no file there`]),
        ...(tests.length > 0 ? [] : [`${id} has no test there`]),
      ];
      return missing.map((message) => ({ path: folder, message }));
    }),
  planted: [
    { fault: "a rule without a test", files: [], without: /\/v01-[a-z0-9-]*\.test\.ts$/ },
    { fault: "a rule without a file", files: [], without: /\/v05-[a-z0-9-]*\.ts$/ },
  ],
};
