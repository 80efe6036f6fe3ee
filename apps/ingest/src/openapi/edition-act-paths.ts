import { editionsPath } from "../edition/say-edition.ts";
import { calendarPath } from "../http/edition-life-routes.ts";
import { answer, problems } from "./answers.ts";
import type { SchemaName } from "./schemas.ts";

const inPath = (name: string) => ({ name, in: "path", required: true, schema: { type: "string" } });

const security = [{ key: [] }];

const taking = (name: SchemaName) => ({
  required: true,
  content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
});

const show = (operationId: string, summary: string, name: SchemaName, ...parameters: readonly string[]) => ({
  get: {
    operationId,
    summary: `${summary}; for operators, publishers and admins`,
    security,
    parameters: parameters.map(inPath),
    responses: { 200: answer("It.", name), ...problems(401, 404, 500, 503) },
  },
});

const act = (operationId: string, summary: string, body: SchemaName, ...more: readonly string[]) => ({
  operationId,
  summary: `${summary}; for publishers and admins`,
  security,
  parameters: ["id", ...more].map(inPath),
  requestBody: taking(body),
  responses: {
    200: answer("The life of the edition after it.", "EditionLife"),
    ...problems(400, 401, 403, 404, 409, 413, 422, 500, 503),
  },
});

const actPaths = {
  review: { post: act("reviewEdition", "Put a draft into review", "Nothing") },
  approvals: {
    post: act("approveEdition", "Approve the very bytes that the hash names; two different people have to", "Approval"),
    delete: act("takeBackApproval", "Take one's own approval back before the release", "Because"),
  },
  abandonment: { post: act("abandonEdition", "Give an edition up before its release", "Because") },
  release: {
    post: act("releaseEdition", "Name the moment from which an approved edition is public", "ReleaseMoment"),
    delete: act("callOffRelease", "Call a planned release off before its moment", "Because"),
  },
  withdrawal: { post: act("withdrawEdition", "Take a public edition away for good", "Withdrawal") },
  notices: { post: act("addNotice", "Tell readers what they must know", "Notice") },
  clearances: { post: act("clearBlocks", "Clear blocks of the release, or let them stand again", "Clearance") },
  reasons: { post: act("giveReasons", "Say why figures differ from the edition before", "ChangeReason") },
  "pre-readers/{actor}": {
    put: act("addPreReader", "Let somebody proof-read an edition before its release", "Because", "actor"),
    delete: act("removePreReader", "End what somebody may proof-read", "Because", "actor"),
  },
} as const;

/** The paths of the acts of an edition's life; `post` of the editions themselves stands beside their list. */
export const editionActPaths = (): Readonly<Record<string, unknown>> => ({
  [`${editionsPath}/requests/{number}`]: show("showRequest", "What became of a request", "EditionRequest", "number"),
  [`${editionsPath}/{id}/life`]: show("showLife", "All that people have done with an edition", "EditionLife", "id"),
  [`${editionsPath}/{id}/blocks`]: show("showBlocks", "What stops the release of an edition", "EditionBlocks", "id"),
  [calendarPath]: show("showCalendar", "When editions are released", "ReleaseCalendar"),
  ...Object.fromEntries(Object.entries(actPaths).map(([path, acts]) => [`${editionsPath}/{id}/${path}`, acts])),
});

/** Asking for an edition: an operation of the path at which editions are listed. */
export const requestOperation = () => ({
  operationId: "requestEdition",
  summary: "Ask for an edition of a year as it stands; for publishers and admins",
  security,
  requestBody: taking("EditionWish"),
  responses: {
    202: answer(
      "It will be frozen by a worker; links.self tells when, and which edition it came to.",
      "EditionRequest",
    ),
    ...problems(400, 401, 403, 409, 413, 500, 503),
  },
});
