import { readFile } from "node:fs/promises";
import type { Finding } from "@coop-census/census";
import { checkFile, threadReader } from "@coop-census/checking";
import type { System } from "../system/system.ts";
import type { SampleFile } from "./samples.ts";

/** What a check of a defective file came to; it is never submitted. */
export interface CheckedSample {
  readonly file: SampleFile;
  readonly state: string;
  readonly findings: readonly Finding[];
}

/** Checks the defective files as dry runs: judged alone, never part of a figure. */
export const checkDefective = async (
  system: System,
  files: readonly SampleFile[],
  advance: (done: number) => void,
): Promise<readonly CheckedSample[]> => {
  const reader = threadReader({ megabytes: 512, seconds: 120 });
  const receivedOn = new Date(system.clock.now()).toISOString().slice(0, 10);
  try {
    const checked: CheckedSample[] = [];
    for (const file of files) {
      const { organisation, year, name: fileName } = file;
      const bytes = await readFile(file.path);
      const { findings, outcome } = await checkFile(
        { db: system.db, reader },
        { bytes, fileName, organisation, year, receivedOn },
      );
      checked.push({ file, state: outcome.state, findings });
      advance(checked.length);
    }
    return checked;
  } finally {
    await reader.close();
  }
};
