import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { mostSummaryRows, threadReader, usualReadLimits } from "@coop-census/checking";
import { answerOf, type FileAnswer } from "./file-answer.ts";

const nobody = "nobody";
const year = 2021;

const filesBelow = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

const judging = {
  organisation: nobody,
  country: "ZZ",
  year,
  receivedOn: `${year + 1}-03-01`,
  affiliations: [],
  mainBody: nobody,
  rates: new Map(),
};

/** Reads every file below a folder as an upload of somebody whom nobody knows, in a thread with the limits of a return. */
export const readFolder = async (folder: string): Promise<readonly FileAnswer[]> => {
  const reader = threadReader(usualReadLimits);
  const answers: FileAnswer[] = [];
  for (const path of await filesBelow(folder)) {
    const bytes = await readFile(path);
    const file = path.slice(folder.length).replace(/^\//, "");
    const began = performance.now();
    const task = { bytes, fileName: file, profiles: [], year, limits: { rows: mostSummaryRows }, judging };
    const answer = await reader.read(task).then(answerOf, (error: unknown) => ({
      outcome: "fault" as const,
      kind: "",
      rows: "",
      columns: "",
      encoding: "",
      delimiter: "",
      asked: "",
      reason: String(error),
    }));
    answers.push({ file, ...answer, milliseconds: Math.round(performance.now() - began) });
  }
  await reader.close();
  return answers;
};
