import { isAskedFor, publicAsOf } from "@coop-census/checking";
import { type FiguresQuery, type PublicFiguresAnswer, Refusal } from "@coop-census/contracts";
import { toJsonCell } from "@coop-census/reporting";
import type { IngestParts } from "../parts.ts";
import { answerJson } from "./answer-json.ts";
import { answerWithdrawn } from "./answer-withdrawn.ts";
import type { Asked } from "./asked.ts";
import { badQuery } from "./bad-query.ts";
import { keeping } from "./keeping.ts";
import { readAsOf } from "./read-as-of.ts";
import type { Readers } from "./readers.ts";

const wrong = (parameter: string, message: string): Refusal => badQuery([{ where: `parameter ${parameter}`, message }]);

const editionAt = async ({ db, clock }: IngestParts, { asOf = "", year }: FiguresQuery): Promise<string> => {
  const at = readAsOf(asOf, clock.now());
  if (year === undefined) throw wrong("year", "is missing: the reference year");
  const known = await publicAsOf(db, Number(year), at);
  if (known !== null) return known.kind === "public" ? known.edition.id : known.tombstone.id;
  throw new Refusal(
    "edition/none-public",
    `No edition of ${year} was public at ${asOf}.`,
    "See when each was released: /api/v1/editions",
  );
};

/** The figures of one edition, named or by the moment at which it was the latest word of its year; of a withdrawn one its tombstone. */
export const answerEditionFigures = async (
  parts: IngestParts,
  { open, readerOf, files }: Readers,
  asked: { readonly request: Asked; readonly query: FiguresQuery },
): Promise<Response> => {
  const { request, query } = asked;
  const reader = await readerOf(request.header("authorization"));
  if (query.edition !== undefined && query.asOf !== undefined) throw wrong("asOf", "names an edition by itself");
  const id = query.edition ?? (await editionAt(parts, query));
  const found = await open({ id, reader, path: `/api/v1/editions/${id}` });
  if (found.kind === "withdrawn") return answerWithdrawn(parts.db, request, { ...found, asPage: false });
  const { year, manifestSha256 } = found.edition;
  if (query.year !== undefined && Number(query.year) !== year) throw wrong("year", `is not that of edition ${id}`);
  const upper = (code: string | undefined): string | null => code?.toUpperCase() ?? null;
  const series = query.body ?? "main";
  const filter = {
    year,
    series,
    variant: "all_reported" as const,
    geo: upper(query.geo),
    type: upper(query.type),
    activity: upper(query.activity),
    indicator: upper(query.indicator),
    detail: query.detail ?? null,
  };
  const cells = (await files.cells(found.edition)).filter((cell) => cell.series === series && isAskedFor(filter, cell));
  const answer: PublicFiguresAnswer = {
    edition: id,
    manifestSha256,
    year,
    series,
    isReleased: found.kind === "public",
    figures: cells.map(toJsonCell),
  };
  return answerJson(request, answer, found.kind === "public" ? keeping.changing : found.headers);
};
