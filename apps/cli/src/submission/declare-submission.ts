import { planHashSchema, Refusal } from "@coop-census/contracts";
import { resolveArgument } from "@coop-census/runtime";
import type { Command } from "commander";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { declareChanges } from "./declare-changes.ts";
import { declareDecide } from "./declare-decide.ts";
import { declareFindings } from "./declare-findings.ts";
import { declareSubmissions } from "./declare-submissions.ts";

interface SubmitOptions {
  readonly org: string;
  readonly year: string;
  readonly reason?: string;
  readonly because?: string;
  readonly wait?: boolean;
  readonly dryRun?: boolean;
  readonly nil?: boolean;
  readonly plan?: string;
  readonly onBehalf?: boolean;
  readonly source?: string;
}

const checkPlan = ({ plan }: SubmitOptions): void => {
  if (plan === undefined || planHashSchema.safeParse(plan).success) return;
  throw new Refusal(
    "usage/plan",
    `"${plan}" is no plan.`,
    "Give the hash in full that the last line of a dry run names.",
  );
};

const checkUsage = (file: string | undefined, { nil, dryRun: isDry, plan }: SubmitOptions): void => {
  if (isDry === true && plan !== undefined) {
    throw new Refusal(
      "usage/plan",
      "A dry run makes a plan; it takes none.",
      "Leave out --plan to make a new one, or --dry-run to send the return with this one.",
    );
  }
  if (nil === true && file !== undefined) {
    throw new Refusal(
      "usage/nil",
      "--nil says that there is nothing to report: it takes no file.",
      "Leave out the file or --nil.",
    );
  }
  if (nil !== true && file === undefined) {
    throw new Refusal(
      "usage/no-file",
      "No file is named.",
      "Name the file, or say --nil when there is nothing to report.",
    );
  }
};

const checkSource = ({ onBehalf: isOnBehalf = false, source }: SubmitOptions): void => {
  if (isOnBehalf === (source !== undefined)) return;
  throw new Refusal(
    "usage/on-behalf",
    isOnBehalf ? "--on-behalf needs the source of the figures." : "--source is for returns that are entered on behalf.",
    'Say both: --on-behalf --source "https://… or the name of a document".',
  );
};

/** census submit, submissions, submission, findings, decide. */
export const declareSubmission = (census: Command, run: Run): void => {
  census
    .command("submit [file]")
    .description("Send an organisation's return. The same bytes are the same submission, however often they are sent.")
    .requiredOption("--org <id>", "the organisation, by its id in the roster")
    .requiredOption("--year <year>", "the year of the round")
    .option("--reason <code>", "why it replaces an earlier return: LATE, ERR, METH, PERI, OVL or CUR")
    .option("--because <text>", "the reason in words")
    .option("--wait", "wait for the check and show its findings")
    .option("--dry-run", "check the file as a real one, say what would change, and store nothing")
    .option("--plan <hash>", "the plan of a dry run: send the return only while it holds")
    .option("--nil", "there is nothing to report")
    .option("--on-behalf", "the secretariat enters it for the organisation; with --source")
    .option("--source <text>", "where the figures come from: an address or a document; with --on-behalf")
    .action((file: string | undefined, options: SubmitOptions) =>
      run((context) => {
        checkUsage(file, options);
        checkPlan(options);
        checkSource(options);
        const year = readYear(options.year);
        const organisation = options.org;
        return withSystem(context, async (system) => {
          const sending = {
            path: file === undefined ? null : resolveArgument(file, context),
            organisation,
            year,
            reasonCode: options.reason ?? null,
            reason: options.because ?? null,
            plan: options.plan ?? null,
            source: options.source ?? null,
            isAwaited: options.wait === true,
          };
          if (options.dryRun === true) {
            const { dryRun } = await import("./dry-run.ts");
            return dryRun(context, system, sending);
          }
          const { submitFile } = await import("./submit-file.ts");
          return submitFile(context, system, sending);
        });
      }),
    );
  declareSubmissions(census, run);
  declareChanges(census, run);
  declareFindings(census, run);
  declareDecide(census, run);
};
