import { currentFigures, toJsonFigureWith } from "@coop-census/checking";
import { type FiguresAnswer, type FiguresQuery, figuresQuerySchema, Refusal } from "@coop-census/contracts";
import type { Actor, ActorRole } from "@coop-census/store";
import { badQuery } from "../edition/bad-query.ts";
import { answerEditionFigures } from "../edition/edition-figures.ts";
import type { Readers } from "../edition/readers.ts";
import type { IngestParts } from "../parts.ts";
import type { IngestApp } from "./app.ts";
import { authenticate } from "./authenticate.ts";

/** The path of the figures as they stand. */
const figuresPath = "/api/v1/figures";

const secretariat: readonly ActorRole[] = ["operator", "publisher", "admin"];

const checkMaySee = ({ roles }: Actor): void => {
  if (roles.some((role) => secretariat.includes(role))) return;
  throw new Refusal(
    "auth/unreleased",
    "These figures are not released: they stand on values that members have not published.",
    "Use a released edition, or a key of the secretariat (operator, publisher or admin).",
  );
};

const known = Object.keys(figuresQuerySchema.shape);

const readQuery = (query: Readonly<Record<string, string>>): FiguresQuery => {
  const parsed = figuresQuerySchema.safeParse(query);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ where: `parameter ${key}`, message: `is not known; known are ${known.join(", ")}` }))
      : [{ where: `parameter ${issue.path.join(".")}`, message: issue.message }],
  );
  throw badQuery(details);
};

/** The figures of editions for everybody who may read them, and the unreleased figures of a year for the secretariat alone. */
export const declareFigures = (app: IngestApp, parts: IngestParts, readers: Readers): void => {
  const { db } = parts;
  app.get(figuresPath, async (context) => {
    const { req } = context;
    if (req.query("edition") !== undefined || req.query("asOf") !== undefined) {
      return answerEditionFigures(parts, readers, { request: req, query: readQuery(req.query()) });
    }
    checkMaySee(await authenticate(db, req.header("authorization")));
    const { year, body, edition: _edition, asOf: _asOf, ...asked } = readQuery(req.query());
    if (year === undefined) throw badQuery([{ where: "parameter year", message: "is missing: the reference year" }]);
    const upper = (code: string | undefined): string | null => code?.toUpperCase() ?? null;
    const query = {
      year: Number(year),
      series: body ?? "main",
      variant: "all_reported" as const,
      geo: upper(asked.geo),
      type: upper(asked.type),
      activity: upper(asked.activity),
      indicator: upper(asked.indicator),
      detail: asked.detail ?? null,
    };
    const { inputs, figures } = await currentFigures(db, query);
    const answer: FiguresAnswer = {
      year: query.year,
      series: query.series,
      isReleased: false,
      figures: figures.map(toJsonFigureWith(inputs.network)),
    };
    return context.json(answer, 200, { "cache-control": "no-store" });
  });
};
