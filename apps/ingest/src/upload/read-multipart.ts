import { Refusal } from "@coop-census/contracts";
import busboy from "busboy";
import type { Exchange } from "../http/exchange.ts";
import { openBody } from "./open-body.ts";
import type { Parameter, Upload } from "./upload.ts";

const limits = { files: 1, fields: 20, fieldSize: 4096, fieldNameSize: 100, parts: 40 };

const malformed = (detail: string): Refusal =>
  new Refusal(
    "upload/malformed",
    `The form could not be read: ${detail}.`,
    "Send one multipart/form-data form with the fields organisation and year first and one file last.",
  );

const refusalOf = (error: unknown): Refusal =>
  error instanceof Refusal ? error : malformed(error instanceof Error ? error.message : "unknown form");

/**
 * Resolves when the file part begins, with the fields before it, or when a form without a file ends. The bytes of the file
 * end well only when the whole form does: anything after the file is refused.
 */
export const readMultipart = async (exchange: Exchange, query: readonly Parameter[]): Promise<Upload> => {
  const begun = Promise.withResolvers<Upload["file"]>();
  const ended = Promise.withResolvers<void>();
  const parameters = [...query];
  const parser = openParser(exchange);
  const body = openBody(exchange);
  const close = (): void => void body.destroy();
  const fail = (error: unknown): void => {
    const refusal = refusalOf(error);
    begun.reject(refusal);
    ended.reject(refusal);
    parser.destroy(refusal);
    close();
  };
  // It is told to whoever reads the file, if anybody still does.
  ended.promise.catch(() => undefined);
  let hasFile = false;
  parser.on("field", (name: string | undefined, value, { valueTruncated }) => {
    if (name === undefined) fail(malformed("a field has no name"));
    else if (valueTruncated) fail(malformed(`the field ${name} is longer than ${limits.fieldSize} bytes`));
    else if (hasFile) fail(malformed(`the field ${name} comes after the file, where it would be read too late`));
    else parameters.push([name, value]);
  });
  parser.on("file", (_name, stream, { filename }: { readonly filename?: string }) => {
    hasFile = true;
    stream.on("error", () => undefined);
    const bytes = (async function* (): AsyncGenerator<Uint8Array> {
      const chunks: AsyncIterable<Uint8Array> = stream;
      try {
        yield* chunks;
      } catch (error) {
        throw refusalOf(error);
      }
      await ended.promise;
    })();
    begun.resolve({ name: filename ?? null, bytes });
  });
  parser.on("filesLimit", () => fail(malformed("it has more than one file")));
  parser.on("fieldsLimit", () => fail(malformed(`it has more than ${limits.fields} fields`)));
  parser.on("partsLimit", () => fail(malformed(`it has more than ${limits.parts} parts`)));
  parser.on("error", fail);
  parser.on("close", () => {
    begun.resolve(null);
    ended.resolve();
  });
  body.on("error", fail);
  body.pipe(parser);
  try {
    return { file: await begun.promise, parameters, close };
  } catch (error) {
    close();
    throw error;
  }
};

function openParser({ incoming }: Exchange): busboy.Busboy {
  try {
    return busboy({ headers: incoming.headers, limits, defParamCharset: "utf8" });
  } catch (error) {
    throw refusalOf(error);
  }
}
