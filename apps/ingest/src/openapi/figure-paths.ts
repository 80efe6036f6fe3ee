import { figuresQuerySchema } from "@coop-census/contracts";
import { problems } from "./answers.ts";
import { queryParameters } from "./query-parameters.ts";

const parameters = queryParameters(figuresQuerySchema.shape, []);

/** The path of the figures as they stand. */
export const figurePaths = (): Readonly<Record<string, unknown>> => ({
  "/api/v1/figures": {
    get: {
      operationId: "listFigures",
      summary:
        "The figures of an edition (edition, or year and asOf) for everybody who may read it; of a year as they stand, for the secretariat alone",
      security: [{}, { key: [] }],
      parameters,
      responses: {
        200: {
          description: "The figures; one that nobody reported is not among them.",
          content: {
            "application/json": {
              schema: {
                anyOf: ["EditionFigures", "Figures"].map((name) => ({ $ref: `#/components/schemas/${name}` })),
              },
            },
          },
        },
        ...problems(400, 401, 403, 404, 409, 410, 422, 500, 503),
      },
    },
  },
});
