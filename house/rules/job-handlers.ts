import type { HouseRule } from "../house-rule.ts";
import type { RepositoryFile } from "../repository/repository-file.ts";

const contract = "packages/contracts/src/jobs/jobs.ts";
const folder = "apps/worker/src/handlers/";

/** The names in `jobNames` of the contracts. */
const jobNames = (repository: readonly RepositoryFile[]): readonly string[] => {
  const text = repository.find((file) => file.path === contract)?.text ?? "";
  const list = /jobNames[^=]*=\s*\[([^\]]*)\]/.exec(text)?.[1] ?? "";
  return [...list.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? "");
};

/** What the queue can be asked to do, the worker can do, in one place each. Start-up proves the same again. */
export const jobHandlers: HouseRule = {
  fact: "every job of the contracts has exactly one handler file in the worker",
  findBreaches: (repository) => {
    const names = jobNames(repository);
    if (names.length === 0) return [{ path: contract, message: "names no jobs in jobNames" }];
    const handlers = repository
      .map((file) => file.path)
      .filter((path) => path.startsWith(folder) && !path.endsWith(".test.ts"));
    return names.flatMap((name) => {
      const own = handlers.filter((path) => new RegExp(`(?:^|[/-])${name}(?:-|\\.ts$)`).test(path));
      return own.length === 1
        ? []
        : [{ path: folder, message: `the job "${name}" has ${own.length} handler files, not one: ${own.join(", ")}` }];
    });
  },
  planted: [
    {
      fault: "a job that nobody handles",
      files: [{ path: contract, text: 'export const jobNames = ["validate", "planted"];\n' }],
    },
    {
      fault: "two handlers of one job",
      files: ["one", "two"].map((name) => ({ path: `${folder}validate-${name}.ts`, text: "" })),
    },
  ],
};
