import { answer } from "./answers.ts";
import { editionActPaths } from "./edition-act-paths.ts";
import { editionPaths } from "./edition-paths.ts";
import { figurePaths } from "./figure-paths.ts";
import { lineagePaths } from "./lineage-paths.ts";
import { schemas } from "./schemas.ts";
import { seriesPaths } from "./series-paths.ts";
import { sheetPaths } from "./sheet-paths.ts";
import { submissionPaths } from "./submission-paths.ts";
import { templatePaths } from "./template-paths.ts";
import { threadPaths } from "./thread-paths.ts";

/** The path of the document itself. */
export const documentPath = "/api/v1/openapi.json";

const open = (operationId: string, summary: string, responses: object) => ({
  get: { operationId, summary, security: [], responses },
});

/** The OpenAPI 3.1 document of the upload API, made from the schemas that its answers are checked with. */
export const makeDocument = (): Readonly<Record<string, unknown>> => ({
  openapi: "3.1.0",
  info: {
    title: "Coop Census: sending returns, reading editions",
    version: "1",
    description:
      "How a federation's program sends its returns and learns what became of them, and how everybody reads editions.",
    license: { name: "MIT", identifier: "MIT" },
  },
  paths: {
    ...submissionPaths(),
    ...threadPaths(),
    ...templatePaths(),
    ...figurePaths(),
    ...seriesPaths(),
    ...lineagePaths(),
    ...editionPaths(),
    ...editionActPaths(),
    ...sheetPaths(),
    "/healthz": open("health", "Whether the process answers", { 200: answer("It does.", "Health") }),
    "/readyz": open("readiness", "Whether a file could be received now", {
      200: answer("It could.", "Readiness"),
      503: answer("It could not; what is missing is named.", "Readiness"),
    }),
    [documentPath]: open("describe", "This document", {
      200: { description: "It.", content: { "application/json": { schema: { type: "object" } } } },
    }),
  },
  components: {
    schemas: schemas(),
    securitySchemes: {
      key: { type: "http", scheme: "bearer", description: "A key from census actor key." },
      password: {
        type: "http",
        scheme: "basic",
        description: "In a browser: the owner's id, and the key as the password.",
      },
    },
  },
});
