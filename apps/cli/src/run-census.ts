import { type Environment, openLog, readEnvironment } from "@coop-census/runtime";
import { CommanderError } from "commander";
import { type ExitCode, exitCodeOf } from "./command/exit-code.ts";
import type { Outcome } from "./command/outcome.ts";
import { refuseWords } from "./command/refuse-words.ts";
import { reportToPerson } from "./command/report-to-person.ts";
import type { Act, Run } from "./command/run.ts";
import { errorAsJson, sayError } from "./command/say-error.ts";
import { type Outlet, writeOut } from "./command/write-out.ts";
import { makeProgram } from "./program.ts";
import { escapeControls } from "./text/escape-controls.ts";
import { silentProgress, terminalProgress } from "./text/progress.ts";
import { showControls } from "./text/show-controls.ts";

interface Terminal extends Outlet {
  readonly isTTY?: boolean;
}

/** Runs `census` with the words a person typed, in this process's environment unless told another; resolves to the exit code and never rejects. */
export const runCensus = async (
  words: readonly string[],
  terminal: { readonly out: Terminal; readonly err: Terminal },
  variables?: Readonly<Record<string, string>>,
): Promise<ExitCode> => {
  const isJson = words.includes("--json");
  // Nothing that a file, a name or a typed word holds may steer the terminal; only the progress line moves its cursor.
  const out = (text: string) => terminal.out.write(showControls(text));
  const err = (text: string) => terminal.err.write(showControls(text));
  const json = (value: unknown) => terminal.out.write(`${escapeControls(JSON.stringify(value, null, 2))}\n`);
  // What commander says by itself: help, and what is wrong with the words.
  const said = { out: "", err: "" };
  let environment: Environment | null = null;
  let exit: ExitCode = 0;

  const write = (text: string) => writeOut(terminal.out, isJson ? escapeControls(text) : showControls(text));

  const print = (outcome: Outcome): void => {
    if (outcome.isRefused === true) exit = 1;
    if (outcome.isPrinted === true) return;
    if (isJson) json(outcome.json);
    else out(`${outcome.text}\n`);
  };
  const run: Run = async (act: Act) => {
    environment = readEnvironment(variables);
    const { logLevel, actor, folder } = environment;
    const log = openLog({ level: logLevel === "info" ? "warn" : logLevel });
    const progress = isJson && terminal.err.isTTY !== true ? silentProgress : terminalProgress(terminal.err);
    print(await act({ environment, log, progress, say: err, isJson, write, actor, folder }));
  };
  const fail = async (error: unknown): Promise<void> => {
    exit = exitCodeOf(error);
    if (error instanceof CommanderError) {
      if (isJson) json(exit === 0 ? { help: said.out } : errorAsJson(refuseWords(error, said.err), null));
      else {
        out(said.out);
        err(said.err);
      }
      return;
    }
    const logged = exit === 3 ? await reportToPerson(environment, error) : null;
    if (isJson) json(errorAsJson(error, logged));
    else err(`${sayError(error, logged)}\n`);
  };
  try {
    const write = { out: (text: string) => (said.out += text), err: (text: string) => (said.err += text) };
    // It may stand at any place, also where commander would take it for the value of another option.
    const others = words.filter((word) => word !== "--json");
    await (await makeProgram(run, write, others)).parseAsync(others, { from: "user" });
  } catch (error) {
    await fail(error);
  }
  return exit;
};
