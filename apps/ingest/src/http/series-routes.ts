import { toJsonFigure } from "@coop-census/census";
import { publishedSeries, seriesAsOf } from "@coop-census/checking";
import { Refusal, type SeriesAnswer, type SeriesQuery, seriesQuerySchema } from "@coop-census/contracts";
import { type PublishedPoint, readSeries } from "@coop-census/reporting";
import { answerJson } from "../edition/answer-json.ts";
import { answerWithdrawn } from "../edition/answer-withdrawn.ts";
import { badQuery } from "../edition/bad-query.ts";
import { keeping } from "../edition/keeping.ts";
import { readAsOf } from "../edition/read-as-of.ts";
import type { Readers } from "../edition/readers.ts";
import type { IngestParts } from "../parts.ts";
import type { IngestApp } from "./app.ts";

/** The path of one figure through the years. */
const seriesPath = "/api/v1/series";

const known = Object.keys(seriesQuerySchema.shape);

const readQuery = (query: Readonly<Record<string, string>>): SeriesQuery => {
  const parsed = seriesQuerySchema.safeParse(query);
  if (!parsed.success) {
    throw badQuery(
      parsed.error.issues.flatMap((issue) =>
        issue.code === "unrecognized_keys"
          ? issue.keys.map((key) => ({
              where: `parameter ${key}`,
              message: `is not known; known are ${known.join(", ")}`,
            }))
          : [{ where: `parameter ${issue.path.join(".")}`, message: issue.message }],
      ),
    );
  }
  const { edition, asOf } = parsed.data;
  if (edition === undefined || asOf === undefined) return parsed.data;
  throw badQuery([{ where: "parameter asOf", message: "names an edition by itself" }]);
};

const yearOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

const editionAt = async ({ db, clock }: IngestParts, { asOf, to }: SeriesQuery): Promise<string> => {
  const at = asOf === undefined ? new Date(clock.now()) : readAsOf(asOf, clock.now());
  const found = await seriesAsOf(db, at, yearOf(to));
  if (found !== null) return found.kind === "public" ? found.edition.id : found.tombstone.id;
  throw new Refusal(
    "edition/none-public",
    `No edition${to === undefined ? "" : ` of ${to} or before`} was public ${asOf === undefined ? "yet" : `at ${asOf}`}.`,
    "See when each was released: /api/v1/editions",
  );
};

const toPoint = (point: PublishedPoint): SeriesAnswer["points"][number] => ({
  year: point.year,
  value: toJsonFigure(point.value),
  printed: toJsonFigure(point.printed),
  bounds: { lower: toJsonFigure(point.bounds.lower), upper: toJsonFigure(point.bounds.upper) },
  flags: point.flags,
  reporters: point.reporters,
  constant: point.constant === null ? null : toJsonFigure(point.constant),
  standIns: [...point.standIns],
  breaks: point.breaks.map(({ kind, reporters }) => ({ kind, reporters: [...reporters] })),
});

const collect = async (bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
};

const askedBy = ({ body = "main", geo, type, activity = "_T", indicator, detail = "_T" }: SeriesQuery) => ({
  series: body,
  geo: geo.toUpperCase(),
  type: type.toUpperCase(),
  activity: activity.toUpperCase(),
  indicator: indicator.toUpperCase(),
  detail,
});

/** One figure through the years as an edition has published it, named or by the moment at which it was the latest word. */
export const declareSeries = (app: IngestApp, parts: IngestParts, { open, readerOf, files }: Readers): void => {
  app.get(seriesPath, async ({ req }) => {
    const query = readQuery(req.query());
    const reader = await readerOf(req.header("authorization"));
    const id = query.edition ?? (await editionAt(parts, query));
    const found = await open({ id, reader, path: `/api/v1/editions/${id}` });
    if (found.kind === "withdrawn") return answerWithdrawn(parts.db, req, { ...found, asPage: false });
    const { manifestSha256 } = found.edition;
    const asked = askedBy(query);
    const path = "series.csv";
    const file = await files.find(found.edition, path);
    const read = readSeries(file === null ? [] : [{ path, bytes: await collect(file.read()) }]);
    const limits = { unit: query.unit?.toUpperCase() ?? null, from: yearOf(query.from), to: yearOf(query.to) };
    const points = publishedSeries(read, { ...asked, ...limits });
    const answer: SeriesAnswer = {
      edition: id,
      manifestSha256,
      ...asked,
      unit: points[0]?.unit ?? null,
      points: points.map(toPoint),
      constantReporters: [...(points[0]?.constantReporters ?? [])],
    };
    return answerJson(req, answer, found.kind === "public" ? keeping.changing : found.headers);
  });
};
