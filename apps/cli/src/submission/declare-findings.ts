import { basename } from "node:path";
import { type Language, languages } from "@coop-census/census";
import { markedWorkbook } from "@coop-census/checking";
import { Refusal } from "@coop-census/contracts";
import { inBatches } from "@coop-census/handout";
import { resolveArgument } from "@coop-census/runtime";
import type { Submission } from "@coop-census/store";
import type { Command } from "commander";
import type { CliContext } from "../command/context.ts";
import type { Outcome } from "../command/outcome.ts";
import { readChoice } from "../command/read-choice.ts";
import type { Run } from "../command/run.ts";
import type { System } from "../system/system.ts";
import { withSystem } from "../system/with-system.ts";
import { findSubmission } from "./change-submission.ts";
import { printCauses } from "./print-causes.ts";
import { printEach } from "./print-each.ts";
import { printFindings } from "./print-findings.ts";
import { saveOutput } from "./save-output.ts";

const formats = ["text", "json", "ndjson", "csv", "xlsx"] as const;

interface FindingsOptions {
  readonly format: string;
  readonly language: string;
  readonly all?: true;
  readonly grouped?: true;
  readonly output?: string;
  readonly force?: true;
}

/** What the terminal shows is English; the other forms go to people elsewhere. */
const refuseText = (language: Language): void => {
  if (language === "en") return;
  throw new Refusal(
    "usage/language",
    "Findings as text on the terminal are in English only.",
    "Leave --language out, or choose --format csv, json, ndjson or xlsx.",
  );
};

/** The marked workbook is always a file: the name that was given, or one beside where the person stands. */
const saveMarked = async (
  context: CliContext,
  system: System,
  submission: Submission,
  options: FindingsOptions,
  language: Language,
): Promise<Outcome> => {
  const { fileName, bytes } = await markedWorkbook(system, submission, language);
  const path = resolveArgument(options.output ?? basename(fileName), context);
  await saveOutput(path, [bytes], options.force === true);
  return {
    json: { submission: submission.id, output: path },
    text: `The findings are marked in ${path}: correct the coloured cells there and send that file.`,
  };
};

const print = async (
  context: CliContext,
  system: System,
  submission: Submission,
  options: FindingsOptions,
): Promise<Outcome> => {
  const asked = readChoice("format", options.format, formats);
  const language = readChoice("language", options.language, languages);
  if (asked === "xlsx") return saveMarked(context, system, submission, options, language);
  const format = context.isJson ? "json" : asked;
  if (format === "text") refuseText(language);
  const pieces =
    format === "text"
      ? options.all === true
        ? printEach(system, submission)
        : printCauses(system, submission)
      : printFindings(system, submission, { format, isGrouped: options.grouped === true, language });
  const batches = inBatches(pieces);
  if (options.output !== undefined) {
    const path = resolveArgument(options.output, context);
    await saveOutput(path, batches, options.force === true);
    return { json: { submission: submission.id, output: path }, text: `The findings are in ${path}.` };
  }
  for await (const batch of batches) await context.write(batch);
  return { json: null, text: "", isPrinted: true };
};

/** census findings ID: what was noticed in a submission. */
export const declareFindings = (census: Command, run: Run): void => {
  census
    .command("findings <id>")
    .description(
      "What was noticed in a submission. Text puts findings of one cause together, the gravest first; the other formats have each, in the order of the check, and xlsx is the file itself with every finding at its cell.",
    )
    .option("--format <format>", formats.join(", "), "text")
    .option("--language <code>", `what it is said in, but for text: ${languages.join(", ")}`, "en")
    .option("--grouped", "causes with their numbers instead of single findings, in every format")
    .option("--all", "text with every finding on its own, at its cell")
    .option("--output <file>", "write to a file instead of the terminal")
    .option("--force", "replace the file if it is there")
    .action((id: string, options: FindingsOptions) =>
      run((context) =>
        withSystem(context, async (system) => print(context, system, await findSubmission(system, id), options)),
      ),
    );
};
