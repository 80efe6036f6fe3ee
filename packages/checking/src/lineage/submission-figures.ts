import { figuresWith, traceLineage } from "@coop-census/census";
import type { Shelf, SubmissionFiguresAnswer } from "@coop-census/contracts";
import { basisOfEdition, type Db, type Edition, type Submission } from "@coop-census/store";
import { type LineageSource, lineageSource } from "./lineage-source.ts";
import { figuresShown, type Sight } from "./sight.ts";

interface Parts {
  readonly db: Db;
  readonly shelf: Shelf;
}

type OfEdition = SubmissionFiguresAnswer["editions"][number];

const figuresOf = (source: LineageSource, organisation: string, sight: Sight): OfEdition["figures"] =>
  source.series.flatMap((series) => {
    const lineage = traceLineage({ ...source.year, series, variant: "all_reported", view: null });
    const { isPublished } = figuresShown(sight, series, source.published);
    return figuresWith(lineage, source.year, organisation).map(({ cell, given }) => {
      const { geo, type, activity, indicator, detail, unit } = cell;
      const value = isPublished(cell) ? cell.value : null;
      return { series, geo, type, activity, indicator, detail, unit, given, value };
    });
  });

const isAmong = (submissions: readonly { readonly id: string }[], { id }: Submission): boolean =>
  submissions.some((one) => one.id === id);

const ofEdition = async (
  parts: Parts,
  { id, state, inputs }: Edition,
  submission: Submission,
  sight: Sight,
): Promise<readonly OfEdition[]> => {
  const said = { edition: id, state };
  if (isAmong(inputs.submissions, submission)) {
    const isKept = (await basisOfEdition(parts.db, id)) !== null;
    const source = isKept ? await lineageSource(parts, { edition: id }) : null;
    const figures = source === null ? [] : figuresOf(source, submission.organisation, sight);
    return [{ ...said, use: "counted", figures }];
  }
  const isEarlier = (inputs.earlier ?? []).some(({ submissions }) => isAmong(submissions, submission));
  return isEarlier ? [{ ...said, use: "earlier", figures: [] }] : [];
};

/** Every figure that a submission is in: of the editions, which the one who asks may see, and for the secretariat of the year as it stands. */
export const submissionFigures = async (
  parts: Parts,
  submission: Submission,
  editions: readonly Edition[],
  sight: Sight,
): Promise<SubmissionFiguresAnswer> => {
  const { id, organisation, year, state } = submission;
  const all: OfEdition[] = [];
  for (const edition of editions) {
    if (edition.manifestSha256 !== null) all.push(...(await ofEdition(parts, edition, submission, sight)));
  }
  if (sight.seesAll && state === "accepted") {
    const figures = figuresOf(await lineageSource(parts, { year }), organisation, sight);
    all.push({ edition: null, state: null, use: "counted", figures });
  }
  return { submission: id, organisation, year, editions: all };
};
