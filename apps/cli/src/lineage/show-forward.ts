import { decimal } from "@coop-census/census";
import { submissionFigures } from "@coop-census/checking";
import type { SubmissionFiguresAnswer } from "@coop-census/contracts";
import { listEditions } from "@coop-census/store";
import type { Outcome } from "../command/outcome.ts";
import { findSubmission } from "../submission/change-submission.ts";
import type { System } from "../system/system.ts";
import { sayFigure } from "../text/figure.ts";
import { wrapLine } from "./wrap-line.ts";

type OfEdition = SubmissionFiguresAnswer["editions"][number];

const amount = (text: string | null): string => (text === null ? "(withheld)" : sayFigure(decimal(text)));

const sayEdition = ({ edition, state, use, figures }: OfEdition): readonly string[] => {
  const name = edition === null ? "The figures as they stand" : `Edition ${edition} (${state ?? ""})`;
  if (use === "earlier") return wrapLine(`${name}: a year before, which growth and series look at`, 0);
  return [
    ...wrapLine(`${name}: in ${figures.length} figures`, 0),
    ...figures.flatMap(({ series, geo, type, activity, indicator, detail, unit, given, value }) =>
      wrapLine(
        `${series} ${geo} ${type} ${activity} ${indicator} ${detail}: gives ${amount(given)} of ${amount(value)} ${unit}`,
        2,
      ),
    ),
  ];
};

/** Every figure of every edition that a submission is in, and of the year as it stands. */
export const showForward = async (system: System, id: string): Promise<Outcome> => {
  const submission = await findSubmission(system, id);
  const answer = await submissionFigures(system, submission, await listEditions(system.db), { seesAll: true });
  const lines = [
    ...wrapLine(`${id} of ${answer.organisation} for ${answer.year}`, 0),
    ...(answer.editions.length === 0 ? ["It is in no figure."] : answer.editions.flatMap(sayEdition)),
    "→ census lineage --edition E --geo G --type T --indicator I for the way back",
  ];
  return { json: answer, text: lines.join("\n") };
};
