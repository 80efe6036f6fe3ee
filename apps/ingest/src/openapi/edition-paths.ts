import { editionsPath } from "../edition/say-edition.ts";
import { publicTreePaths } from "../http/public-routes.ts";
import { answer, problems } from "./answers.ts";
import { requestOperation } from "./edition-act-paths.ts";

const inPath = (name: string, description: string) => ({
  name,
  in: "path",
  required: true,
  description,
  schema: { type: "string" },
});

const id = inPath("id", "An edition, as 2022-p1.");
const path = inPath("path", "The path of a file in the edition's folder; it may hold slashes.");

const gone = {
  410: {
    description: "The edition was withdrawn; this is its tombstone.",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/WithdrawnProblem" } } },
  },
};

const read = (operationId: string, summary: string, responses: object, parameters: readonly unknown[] = []) => ({
  // A key shows in addition what its owner may proof-read before the release.
  get: { operationId, summary, security: [{}, { key: [] }], parameters, responses },
});

const bytes = (description: string) => ({
  200: { description, content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } },
});

const page = { 200: { description: "The page.", content: { "text/html": { schema: { type: "string" } } } } };
const elsewhere = { 302: { description: "Where it is now." } };

const preview = (operationId: string, summary: string, parameters: readonly unknown[] = []) => ({
  get: {
    operationId,
    summary,
    security: [{ password: [] }, { key: [] }],
    parameters,
    responses: { ...page, ...elsewhere, ...gone, ...problems(401, 404, 500, 503) },
  },
});

const camel = (text: string): string => text.replaceAll(/[^a-z]+(\w?)/gi, (_, next: string) => next.toUpperCase());

const plain = (route: string): string => route.replace(/:(\w+)\{\.[*+]\}/g, "{$1}").replace(/:(\w+)/g, "{$1}");

/** The paths of editions, which everybody may read from their release on. */
export const editionPaths = (): Readonly<Record<string, unknown>> => ({
  [editionsPath]: {
    ...read("listEditions", "The public editions, the newest word first, and what was withdrawn", {
      200: answer("They.", "Editions"),
      ...problems(401, 500, 503),
    }),
    post: requestOperation(),
  },
  [`${editionsPath}/{id}`]: read(
    "showEdition",
    "One edition with its files",
    { 200: answer("It.", "Edition"), ...gone, ...problems(401, 404, 500, 503) },
    [id],
  ),
  [`${editionsPath}/{id}/manifest`]: read(
    "showManifest",
    "The manifest of an edition, byte for byte",
    { ...bytes("manifest.json"), ...gone, ...problems(401, 404, 500, 503) },
    [id],
  ),
  [`${editionsPath}/{id}/files/{path}`]: read(
    "showEditionFile",
    "A file of an edition, whole or in part, by its SHA-256 as entity tag; manifest.json.sig and publisher.pem among them",
    { ...bytes("The file, in its own media type."), ...gone, ...problems(401, 404, 500, 503) },
    [id, path],
  ),
  ...Object.fromEntries(
    publicTreePaths.map((route) => [
      plain(route),
      read(
        `show${camel(`-${plain(route)}`) || "Home"}`,
        "A page around the public editions",
        { ...page, ...problems(404, 500, 503) },
        route.includes(":path") ? [path] : [],
      ),
    ]),
  ),
  "/editions/latest": read("leadToNewest", "Leads to the newest public edition", {
    ...elsewhere,
    ...problems(404, 500, 503),
  }),
  "/editions/latest/{path}": read(
    "leadToNewestFile",
    "Leads to a file of the newest public edition",
    { ...elsewhere, ...problems(404, 500, 503) },
    [path],
  ),
  "/preview": preview("leadToPreviews", "Leads to what may be proof-read before the release"),
  "/preview/": preview("showPreviews", "What may be proof-read before the release, with the way to each"),
  "/preview/index.html": preview("showPreviewsPage", "The same"),
  "/preview/{id}": preview("leadToPreview", "Leads to the site of an edition under embargo", [id]),
  "/preview/{id}/{path}": preview(
    "showPreview",
    "A file of an edition under embargo, for the people on its pre-release list; a page says so above all else",
    [id, path],
  ),
  "/editions/{id}": read(
    "leadToSite",
    "Leads to the site of an edition",
    { ...elsewhere, ...gone, ...problems(401, 404, 500, 503) },
    [id],
  ),
  "/editions/{id}/{path}": read(
    "showPage",
    "A page of an edition's site, or another file of its folder",
    { ...page, ...gone, ...problems(401, 404, 500, 503) },
    [id, path],
  ),
});
