import type { z } from "zod";
import { toJsonSchema } from "./to-json-schema.ts";

/** The parameters of a query by its schema, described as the schema describes them; those in `needed` may not be left out. */
export const queryParameters = (shape: Readonly<Record<string, z.ZodType>>, needed: readonly string[]) =>
  Object.entries(shape).map(([name, schema]) => {
    const { description, ...plain } = toJsonSchema(schema, "input");
    return {
      name,
      in: "query",
      required: needed.includes(name),
      description: typeof description === "string" ? description : "",
      schema: plain,
    };
  });
