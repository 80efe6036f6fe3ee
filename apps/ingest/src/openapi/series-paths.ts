import { seriesQuerySchema } from "@coop-census/contracts";
import { answer, problems } from "./answers.ts";
import { queryParameters } from "./query-parameters.ts";

const parameters = queryParameters(seriesQuerySchema.shape, ["geo", "type", "indicator"]);

/** The path of one figure through the years. */
export const seriesPaths = (): Readonly<Record<string, unknown>> => ({
  "/api/v1/series": {
    get: {
      operationId: "readSeries",
      summary:
        "One figure through the years as an edition published it: the named one, or the latest that was public at a moment",
      security: [{}, { key: [] }],
      parameters,
      responses: {
        200: answer("The years of the figure, with breaks and stand-ins.", "Series"),
        ...problems(400, 401, 404, 410, 422, 500, 503),
      },
    },
  },
});
