import { figuresQuerySchema } from "@coop-census/contracts";
import { answer, problems } from "./answers.ts";
import { toJsonSchema } from "./to-json-schema.ts";

const parameters = Object.entries(figuresQuerySchema.shape).map(([name, schema]) => {
  const { description, ...plain } = toJsonSchema(schema, "input");
  return {
    name,
    in: "query",
    required: name === "year",
    description: typeof description === "string" ? description : "",
    schema: plain,
  };
});

/** The path of the figures as they stand. */
export const figurePaths = (): Readonly<Record<string, unknown>> => ({
  "/api/v1/figures": {
    get: {
      operationId: "listFigures",
      summary: "The unreleased figures of a year, each with what it is made of; for the secretariat alone",
      security: [{ key: [] }],
      parameters,
      responses: {
        200: answer("The figures as they stand; one that nobody reported is not among them.", "Figures"),
        ...problems(400, 401, 403, 409, 422, 500, 503),
      },
    },
  },
});
