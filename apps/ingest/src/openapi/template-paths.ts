import { templateQuerySchema } from "@coop-census/contracts";
import { problems } from "./answers.ts";
import { queryParameters } from "./query-parameters.ts";

const file = { type: "string", format: "binary" } as const;

const parameters = queryParameters(templateQuerySchema.shape, ["year"]);

/** The path of templates. */
export const templatePaths = (): Readonly<Record<string, unknown>> => ({
  "/api/v1/organisations/{id}/template": {
    get: {
      operationId: "makeTemplate",
      summary: "The workbook that an organisation fills in, with last year's accepted values beside the cells",
      security: [{ key: [] }],
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }, ...parameters],
      responses: {
        200: {
          description: "The template; what comes back is read without a profile.",
          content: {
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { schema: file },
            "text/csv": { schema: file },
          },
        },
        ...problems(400, 401, 403, 422, 500, 503),
      },
    },
  },
});
