import { causesOf, eachFinding, type Submission } from "@coop-census/store";
import type { System } from "../system/system.ts";
import { countCauses } from "./count-causes.ts";
import { sayEach } from "./say-each.ts";

/** The findings of a submission for people, every one at its cell, in the order of the file. */
export const printEach = async function* (system: System, submission: Submission): AsyncGenerator<string> {
  const { id, fileName, state } = submission;
  yield `${id} (${fileName}) is ${state}: ${countCauses(await causesOf(system.db, id))}.\n`;
  for await (const finding of eachFinding(system.db, id)) yield `${sayEach(finding)}\n`;
};
