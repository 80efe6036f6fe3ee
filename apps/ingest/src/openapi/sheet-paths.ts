import { editionsPath } from "../edition/say-edition.ts";
import { answer, problems } from "./answers.ts";

const inPath = (name: string) => ({ name, in: "path", required: true, schema: { type: "string" } });

const parameters = [inPath("id"), inPath("org")];
const security = [{ key: [] }];

/** The path of a reporter's sheet. */
export const sheetPaths = (): Readonly<Record<string, unknown>> => ({
  [`${editionsPath}/{id}/sheets/{org}`]: {
    get: {
      operationId: "showSheet",
      summary: "What an edition took from one reporter and estimated for it; for that reporter and the secretariat",
      security,
      parameters,
      responses: { 200: answer("The sheet.", "Sheet"), ...problems(401, 404, 409, 500, 503) },
    },
    post: {
      operationId: "replyToSheet",
      summary: "Confirm or dispute the sheet, before the release; answer a dispute, for the secretariat",
      security,
      parameters,
      requestBody: {
        required: true,
        content: { "application/json": { schema: { $ref: "#/components/schemas/SheetReply" } } },
      },
      responses: {
        200: answer("The sheet with what was said.", "Sheet"),
        ...problems(400, 401, 403, 404, 409, 413, 500, 503),
      },
    },
  },
});
