import { z } from "zod";

/** A zod schema as the JSON Schema that OpenAPI 3.1 uses, as it is sent or received. */
export const toJsonSchema = (
  schema: z.ZodType,
  io: "input" | "output" = "output",
): Readonly<Record<string, unknown>> => {
  const { $schema: _dialect, ...plain } = z.toJSONSchema(schema, { io, target: "draft-2020-12" });
  return plain;
};
