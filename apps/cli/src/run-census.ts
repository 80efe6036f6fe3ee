import { Refusal } from "@coop-census/contracts";
import { makeFaultId, openLog, readEnvironment } from "@coop-census/runtime";
import { CommanderError } from "commander";
import { type ExitCode, exitCodeOf } from "./command/exit-code.ts";
import type { Outcome } from "./command/outcome.ts";
import type { Act, Run } from "./command/run.ts";
import { errorAsJson, sayError } from "./command/say-error.ts";
import { makeProgram } from "./program.ts";
import { silentProgress, terminalProgress } from "./text/progress.ts";

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Runs `census` with the words a person typed; resolves to the exit code and never rejects. */
export const runCensus = async (
  words: readonly string[],
  terminal: { readonly out: Terminal; readonly err: Terminal },
): Promise<ExitCode> => {
  const isJson = words.includes("--json");
  let exit: ExitCode = 0;
  const print = (outcome: Outcome): void => {
    terminal.out.write(isJson ? `${JSON.stringify(outcome.json, null, 2)}\n` : `${outcome.text}\n`);
    if (outcome.isRefused === true) exit = 1;
  };
  const fail = (error: unknown): void => {
    exit = exitCodeOf(error);
    // Commander has already said what was wrong with the words.
    if (error instanceof CommanderError && !isJson) return;
    const faultId = makeFaultId();
    if (exit === 3) openLog({ level: "error" }).error({ err: error, faultId }, "a command ended with a fault");
    if (isJson && exit !== 0)
      terminal.out.write(`${JSON.stringify(errorAsJson(asRefusal(error), faultId), null, 2)}\n`);
    else if (exit !== 0) terminal.err.write(`${sayError(error, faultId)}\n`);
  };
  const run: Run = async (act: Act) => {
    const environment = readEnvironment();
    const log = openLog({ level: environment.logLevel });
    const progress = isJson && terminal.err.isTTY !== true ? silentProgress : terminalProgress(terminal.err);
    print(await act({ environment, log, progress, actor: environment.actor, folder: environment.folder }));
  };
  try {
    await makeProgram(run, terminal, isJson).parseAsync(
      words.filter((word) => word !== "--json"),
      { from: "user" },
    );
  } catch (error) {
    fail(error);
  }
  return exit;
};

const asRefusal = (error: unknown): unknown =>
  error instanceof CommanderError ? new Refusal("usage/command-line", error.message, "Run it with --help.") : error;
