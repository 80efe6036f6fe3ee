import { Refusal } from "@coop-census/contracts";
import {
  actOnThread,
  conversationOf,
  findingOfThread,
  type ThreadAct,
  threadById,
  withTransaction,
} from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { CliContext } from "../command/context.ts";
import type { Outcome } from "../command/outcome.ts";
import { readChoice } from "../command/read-choice.ts";
import type { Run } from "../command/run.ts";
import { followFigures } from "../figures/follow-figures.ts";
import { saidFinding } from "../submission/said-finding.ts";
import type { System } from "../system/system.ts";
import { withSystem } from "../system/with-system.ts";
import { sayThread } from "./say-thread.ts";

interface Options {
  readonly text?: string;
  readonly justify?: true;
  readonly because?: string;
}

const acts = ["answer", "settle", "reopen"] as const;

const readId = (id: string): number => {
  if (/^[1-9]\d{0,14}$/.test(id)) return Number(id);
  throw new Refusal("usage/thread", `"${id}" names no thread.`, "Use a number from census threads.");
};

const show = async ({ db }: System, id: number): Promise<Outcome> => {
  const thread = await threadById(db, id);
  if (thread === null)
    throw new Refusal("thread/unknown", `There is no thread ${id}.`, "List them: census threads --open");
  const finding = await findingOfThread(db, thread);
  const entries = await conversationOf(db, thread);
  return {
    json: { ...thread, finding: saidFinding(finding, "en"), entries },
    text: sayThread(thread, finding, entries),
  };
};

/** What is said and as what; usage that does not fit is refused before anything is written. */
const readAct = (
  chosen: (typeof acts)[number],
  { text, justify, because }: Options,
): { act: ThreadAct; words: string } => {
  const [words, option] = chosen === "answer" ? [text, "--text"] : [because, "--because"];
  if (words === undefined) {
    throw new Refusal(
      "usage/thread",
      `To ${chosen} a thread takes words.`,
      `Add ${option} "…": it is kept with your name.`,
    );
  }
  if (chosen !== "answer") return { act: chosen, words };
  return { act: justify === true ? "justification" : "message", words };
};

const change = async (
  context: CliContext,
  system: System,
  id: number,
  { act, words }: ReturnType<typeof readAct>,
): Promise<Outcome> => {
  const actor = await acting(system.db, context.actor, []);
  const { thread } = await withTransaction(system.db, (tx) =>
    actOnThread(tx, { thread: id, act, text: words, actor, at: new Date(system.clock.now()) }),
  );
  await followFigures(context, system, [thread.year]);
  return show(system, id);
};

/** census thread ID: one thread with its cell and all that was said in it, or a word in it. */
export const declareThread = (census: Command, run: Run): void => {
  census
    .command("thread <id> [act]")
    .description("Show one thread, or say something in it: answer, settle or reopen.")
    .option("--text <text>", "answer: what is said")
    .option("--justify", "answer: it says why the figure is right, and is published with it")
    .option("--because <text>", "settle, reopen: why")
    .action((name: string, act: string | undefined, options: Options) =>
      run((context) => {
        const id = readId(name);
        const asked = act === undefined ? null : readAct(readChoice("act", act, acts), options);
        return withSystem(context, async (system) =>
          asked === null ? show(system, id) : change(context, system, id, asked),
        );
      }),
    );
};
