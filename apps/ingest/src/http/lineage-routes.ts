import { findLineage, lineageSource, type Sight, submissionFigures } from "@coop-census/checking";
import { type LineageQuery, lineageQuerySchema, Refusal } from "@coop-census/contracts";
import {
  type Actor,
  type ActorRole,
  type Edition,
  editionById,
  editionsFor,
  listEditions,
  type Submission,
  submissionById,
  type Tombstone,
  tombstones,
} from "@coop-census/store";
import { answerWithdrawn } from "../edition/answer-withdrawn.ts";
import type { IngestParts } from "../parts.ts";
import { makeTurns } from "../submission/turns.ts";
import type { IngestApp } from "./app.ts";
import { authenticate } from "./authenticate.ts";
import { submissionsPath } from "./links-of.ts";
import { ownSubmission } from "./own-submission.ts";

const secretariat: readonly ActorRole[] = ["operator", "publisher", "admin"];

const mostRows = 1000;

const sightOf = ({ roles, organisation }: Actor): Sight =>
  roles.some((role) => secretariat.includes(role))
    ? { seesAll: true }
    : { seesAll: false, organisation: roles.includes("uploader") ? organisation : null };

/** The secretariat reads every frozen edition; others those that are public now, and those that they may proof-read. */
const editionsSeen = (parts: IngestParts, actor: Actor, sight: Sight): Promise<readonly Edition[]> =>
  sight.seesAll ? listEditions(parts.db) : editionsFor(parts.db, actor.id, new Date(parts.clock.now()));

const editionName = /^\d{4}-[pfr]\d{1,6}$/;

/** What is left of a withdrawn edition: what everybody is shown in its place, and the secretariat unless it asks for more. */
const tombstoneOf = async ({ db }: IngestParts, id: string, isAskedFor: boolean): Promise<Tombstone | null> =>
  isAskedFor ? null : ((await tombstones(db)).find((one) => one.id === id) ?? null);

const seenEdition = async (parts: IngestParts, actor: Actor, sight: Sight, id: string): Promise<string> => {
  const isThere = sight.seesAll
    ? editionName.test(id) && (await editionById(parts.db, id)) !== null
    : (await editionsSeen(parts, actor, sight)).some((one) => one.id === id);
  if (isThere) return id;
  throw new Refusal("edition/unknown", `There is no edition ${id}.`, "Ask for one that is released.");
};

const seenSubmission = async (parts: IngestParts, actor: Actor, sight: Sight, id: string): Promise<Submission> => {
  const found = sight.seesAll && !id.includes("\u0000") ? await submissionById(parts.db, id) : null;
  return found ?? ownSubmission(parts.db, actor, id);
};

const known = Object.keys(lineageQuerySchema.shape);

const readQuery = (query: Readonly<Record<string, string>>): LineageQuery => {
  const parsed = lineageQuerySchema.safeParse(query);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ where: `parameter ${key}`, message: `is not known; known are ${known.join(", ")}` }))
      : [{ where: `parameter ${issue.path.join(".")}`, message: issue.message }],
  );
  throw new Refusal(
    "http/query",
    `The lineage cannot be given as asked: ${details.map(({ where }) => where).join(", ")}.`,
    "Put the query parameters right.",
    details,
  );
};

const figureAsked = (query: LineageQuery) => ({
  geo: query.geo.toUpperCase(),
  type: query.type.toUpperCase(),
  indicator: query.indicator.toUpperCase(),
  activity: query.activity?.toUpperCase() ?? "_T",
  detail: query.detail ?? "_T",
  unit: query.unit?.toUpperCase() ?? null,
  series: query.series ?? "main",
  view: query.view ?? null,
  depth: query.depth === undefined ? null : Number(query.depth),
  rows: { limit: Math.min(Number(query.rows ?? 10), mostRows), after: Number(query.rowsAfter ?? 0) },
});

/** Where a figure of an edition comes from, and which figures a submission is in, each as far as the key may see it. */
export const declareLineage = (app: IngestApp, parts: IngestParts): void => {
  // A whole year is rolled up again for each answer.
  const tracing = makeTurns({ inAll: 8, ofOne: 2 });

  app.get("/api/v1/editions/:id/lineage", async (context) => {
    const actor = await authenticate(parts.db, context.req.header("authorization"));
    const sight = sightOf(actor);
    const query = readQuery(context.req.query());
    const id = context.req.param("id");
    const tombstone = await tombstoneOf(parts, id, sight.seesAll && query.withdrawn === "true");
    if (tombstone !== null) {
      return answerWithdrawn(parts.db, context.req, { tombstone, now: new Date(parts.clock.now()), asPage: false });
    }
    const edition = await seenEdition(parts, actor, sight, id);
    const asked = figureAsked(query);
    const answer = await tracing.run(actor.id, async () =>
      findLineage(parts, await lineageSource(parts, { edition }), asked, sight),
    );
    return context.json(answer, 200, { "cache-control": "no-store" });
  });

  app.get(`${submissionsPath}/:id/figures`, async (context) => {
    const actor = await authenticate(parts.db, context.req.header("authorization"));
    const sight = sightOf(actor);
    const submission = await seenSubmission(parts, actor, sight, context.req.param("id"));
    const answer = await tracing.run(actor.id, async () =>
      submissionFigures(parts, submission, await editionsSeen(parts, actor, sight), sight),
    );
    return context.json(answer, 200, { "cache-control": "no-store" });
  });
};
