import { Refusal } from "@coop-census/contracts";
import type { CommanderError } from "commander";

/** Wrong words on the command line as a Refusal, made of what commander said of them: message, hint, next step. */
export const refuseWords = (error: CommanderError, said: string): Refusal => {
  const cure = /^→ (.+)$/m.exec(said)?.[1] ?? "Run the command with --help.";
  if (error.code === "commander.help") {
    return new Refusal("usage/command-line", "A word is missing: the command is one of a group.", cure);
  }
  return new Refusal("usage/command-line", error.message.replace(/^error: /, ""), cure);
};
