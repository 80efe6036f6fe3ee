import { lineageQuerySchema } from "@coop-census/contracts";
import { answer, problems } from "./answers.ts";
import { queryParameters } from "./query-parameters.ts";

const id = { name: "id", in: "path", required: true, schema: { type: "string" } };

const parameters = queryParameters(lineageQuerySchema.shape, ["geo", "type", "indicator"]);

/** The paths that lead from a figure to what was reported, and from a submission to the figures. */
export const lineagePaths = (): Readonly<Record<string, unknown>> => ({
  "/api/v1/editions/{id}/lineage": {
    get: {
      operationId: "traceFigure",
      summary:
        "Where a figure of an edition comes from, down to the cells of the files; an organisation sees its own files, and of others what the edition publishes",
      security: [{ key: [] }],
      parameters: [id, ...parameters],
      responses: {
        200: answer("The figure, its parts level by level, and the submissions behind them.", "Lineage"),
        ...problems(400, 401, 404, 409, 422, 500, 503),
      },
    },
  },
  "/api/v1/submissions/{id}/figures": {
    get: {
      operationId: "listFiguresOfSubmission",
      summary: "Every figure of every edition that a submission is in, of the editions that the key may see",
      security: [{ key: [] }],
      parameters: [id],
      responses: {
        200: answer("The figures by edition, with what the submission gives to each.", "SubmissionFigures"),
        ...problems(401, 404, 500, 503),
      },
    },
  },
});
