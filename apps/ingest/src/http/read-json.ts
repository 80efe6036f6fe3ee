import { Refusal } from "@coop-census/contracts";
import type { z } from "zod";

const mostBytes = 1_000_000;

const collect = async (body: ReadableStream<Uint8Array> | null): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) {
      throw new Refusal(
        "upload/json-too-large",
        `The JSON is larger than ${mostBytes} bytes.`,
        "Send only what it asks for.",
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(
      "upload/json",
      "The body is no JSON.",
      "Send one JSON object; /api/v1/openapi.json describes it.",
    );
  }
};

/** The JSON body of a request, as its schema has it; a Refusal tells all its mistakes at once. */
export const readJson = async <Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema>> => {
  const read = schema.safeParse(parse(await collect(request.body)));
  if (read.success) return read.data;
  throw new Refusal(
    "upload/json",
    "The JSON is not what is asked for.",
    "Put it right as /api/v1/openapi.json describes it.",
    read.error.issues.map(({ path, message }) => ({ where: path.join(".") || "the body", message })),
  );
};
