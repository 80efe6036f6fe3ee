import type { Command } from "commander";
import { examples } from "./examples.ts";

/** Gives every command below `command` what all have: --json, its examples, and a next step after a wrong word. */
export const finishCommands = (command: Command, path: readonly string[] = []): void => {
  const shown = examples[path.join(" ")];
  command.option("--json", "print one JSON document on standard output");
  command.showHelpAfterError(`→ ${["census", ...path, "--help"].join(" ")} says what it takes.`);
  if (shown !== undefined) command.addHelpText("after", `\nExamples:\n${shown.map((line) => `  ${line}`).join("\n")}`);
  for (const below of command.commands) finishCommands(below, [...path, below.name()]);
};
