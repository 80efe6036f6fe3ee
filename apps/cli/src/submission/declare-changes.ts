import { confirmReading } from "@coop-census/checking";
import { Refusal } from "@coop-census/contracts";
import { answersOf, attemptsOf, findingsOf, readingOf, type Submission, sourceOf } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { CliContext } from "../command/context.ts";
import type { Outcome } from "../command/outcome.ts";
import { readChoice } from "../command/read-choice.ts";
import type { Run } from "../command/run.ts";
import { followFigures } from "../figures/follow-figures.ts";
import type { System } from "../system/system.ts";
import { withSystem } from "../system/with-system.ts";
import {
  acceptWithout,
  answerWith,
  type Change,
  deleteUpload,
  findSubmission,
  recheck,
  withdraw,
} from "./change-submission.ts";
import { readCorrections } from "./read-corrections.ts";
import { sayAnswer } from "./say-answer.ts";
import { countFindings } from "./say-findings.ts";
import { sayConfirm, sayReading } from "./say-reading.ts";
import { saySource } from "./say-source.ts";
import { sayNext, saySubmissions } from "./say-submission.ts";
import { settle } from "./settle.ts";
import { withWorker } from "./with-worker.ts";

interface Options {
  readonly because?: string;
  readonly yes?: boolean;
  readonly confirmReading?: boolean;
  readonly set?: readonly string[];
}

const acts = ["answer", "accept", "recheck", "withdraw", "delete"] as const;

const show = async ({ db }: System, submission: Submission): Promise<Outcome> => {
  const [attempts, findings, answers, reading, source] = await Promise.all([
    attemptsOf(db, submission.id),
    findingsOf(db, submission.id),
    answersOf(db, submission.id),
    readingOf(db, submission.id),
    sourceOf(db, submission.id),
  ]);
  const checks = `${attempts.length} ${attempts.length === 1 ? "check" : "checks"}, the last with ${countFindings(findings)}.`;
  const version = attempts.findLast(({ finishedAt }) => finishedAt !== null)?.profileVersion ?? null;
  const text = [
    saySubmissions([submission]),
    ...saySource(source),
    checks,
    ...(version === null ? [] : [`Read by version ${version} of the profile of ${submission.organisation}.`]),
    ...answers.map(sayAnswer),
    ...(reading === null ? [sayNext(submission)] : [...sayReading(reading), ...sayConfirm(submission.id, reading)]),
  ].join("\n");
  return { json: { ...submission, onBehalf: source, attempts, answers, findings: findings.length, reading }, text };
};

const because = (
  { because: words, confirmReading: isConfirming = false }: Options,
  act: (typeof acts)[number],
): string => {
  if (act === "recheck" || isConfirming) return words ?? "";
  if (words !== undefined && words.trim() !== "") return words;
  throw new Refusal(
    "usage/because",
    `To ${act} a submission takes a reason.`,
    'Add --because "…": it is kept with your name.',
  );
};

const remove = async (
  context: CliContext,
  system: System,
  submission: Submission,
  change: Change,
  { yes }: Options,
): Promise<Outcome> => {
  if (yes !== true) {
    throw new Refusal(
      "usage/confirm",
      `Deleting ${submission.id} (${submission.fileName}) removes the file and all that was read from it; this cannot be undone.`,
      "It is meant for an upload that belongs to somebody else. Add --yes to do it; withdraw keeps the file.",
    );
  }
  await deleteUpload(system, submission, change);
  const figures = await followFigures(context, system, [submission.year]);
  const text = `${submission.id} is deleted; the audit keeps who, when and why. ${figures}`;
  return { json: { deleted: submission.id }, text };
};

/** Waits for the check that was asked for, and shows what it came to. */
const showChecked = async (context: CliContext, system: System, id: string): Promise<Outcome> => {
  context.progress.step(`Checking ${id}`);
  const settled = await withWorker(system, () => settle(system.db, id));
  context.progress.done(settled.state);
  await followFigures(context, system, [settled.year]);
  return show(system, settled);
};

const change = async (
  context: CliContext,
  system: System,
  id: string,
  chosen: (typeof acts)[number],
  options: Options,
): Promise<Outcome> => {
  const submission = await findSubmission(system, id);
  const actor = await acting(system.db, context.actor, chosen === "delete" ? ["operator", "admin"] : []);
  if (chosen === "recheck") {
    await recheck(system, submission, { actor, because: because(options, chosen) });
    return showChecked(context, system, id);
  }
  if (chosen === "answer" && options.confirmReading === true) {
    await confirmReading(system, { submission, actor, corrections: readCorrections(options.set ?? []) });
    return showChecked(context, system, id);
  }
  const asked: Change = { actor, because: because(options, chosen) };
  switch (chosen) {
    case "delete":
      return remove(context, system, submission, asked, options);
    case "accept":
      await acceptWithout(system, submission, asked);
      await followFigures(context, system, [submission.year]);
      break;
    case "withdraw":
      await withdraw(system, submission, asked);
      await followFigures(context, system, [submission.year]);
      break;
    case "answer":
      await answerWith(system, submission, asked);
      break;
  }
  return show(system, await findSubmission(system, id));
};

/** census submission ID, and what can be done to it. */
export const declareChanges = (census: Command, run: Run): void => {
  census
    .command("submission <id> [act]")
    .description(
      "Show one submission, or act on it: answer, accept (go without what was refused), recheck, withdraw, delete (an upload of somebody else's).",
    )
    .option("--because <text>", "why; needed for answer, accept, withdraw and delete")
    .option(
      "--confirm-reading",
      "answer: the file is read as proposed, but for what --set corrects; remembered for the next",
    )
    .option("--set <choice...>", "a correction, as column:HEADER=CODE, word:WORD=CODE, scope=AFF; may be given often")
    .option("--yes", "yes, delete it for good")
    .action((id: string, act: string | undefined, options: Options) =>
      run((context) => {
        const chosen = act === undefined ? null : readChoice("act", act, acts);
        if (chosen !== null) because(options, chosen);
        return withSystem(context, async (system) =>
          chosen === null
            ? show(system, await findSubmission(system, id))
            : change(context, system, id, chosen, options),
        );
      }),
    );
};
