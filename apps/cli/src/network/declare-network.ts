import type { Command } from "commander";
import type { Run } from "../command/run.ts";
import { declareChanges } from "./declare-changes.ts";
import { declareDifference } from "./declare-difference.ts";
import { declareMembers } from "./declare-members.ts";
import { declareShow } from "./declare-show.ts";
import { declareStandIn } from "./declare-stand-in.ts";

/** What census network answers about the roster beside its imports, and the decisions that stand beside it. */
export const declareNetwork = (network: Command, run: Run): void => {
  declareMembers(network, run);
  declareShow(network, run);
  declareChanges(network, run);
  declareDifference(network, run);
  declareStandIn(network, run);
};
