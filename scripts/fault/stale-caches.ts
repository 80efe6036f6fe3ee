import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gates } from "../gate/gates.ts";
import { runCommand } from "../gate/run-command.ts";

/** Whether the type gate, after it has cached an answer, still sees what changed elsewhere. */
export interface StaleCache {
  readonly mistake: string;
  readonly isCaught: boolean;
}

/** Fills turbo's cache in the copy, then breaks a package from outside it: by another package, and by the root's settings. */
export const plantStaleCaches = async (copy: string): Promise<readonly StaleCache[]> => {
  const check = async (): Promise<string> => {
    const types = gates.find(({ name }) => name === "types")?.command ?? [];
    return (await runCommand([...types, "--filter=./packages/contracts"], copy, { show: false })).output;
  };
  const answer = join(copy, "packages/census/src/planted-answer.ts");
  const base = join(copy, "tsconfig.base.json");
  await writeFile(answer, "export const plantedAnswer = 42;\n");
  await appendFile(join(copy, "packages/census/src/index.ts"), 'export * from "./planted-answer.ts";\n');
  await writeFile(
    join(copy, "packages/contracts/src/planted-question.ts"),
    'import { plantedAnswer } from "@coop-census/census";\n\nexport const n: number = plantedAnswer;\nexport const f = (unused: number): void => {};\n',
  );
  const isQuiet = !(await check()).includes("planted-question");

  await writeFile(answer, 'export const plantedAnswer = "forty-two";\n');
  const seesPackage = (await check()).includes("planted-question");

  await writeFile(answer, "export const plantedAnswer = 42;\n");
  const settings = await readFile(base, "utf8");
  await writeFile(base, settings.replace('"strict": true,', '"strict": true,\n    "noUnusedParameters": true,'));
  const seesRoot = (await check()).includes("planted-question");

  return [
    { mistake: "a package that breaks its dependant", isCaught: isQuiet && seesPackage },
    { mistake: "a root setting that breaks a package", isCaught: isQuiet && seesRoot },
  ];
};
