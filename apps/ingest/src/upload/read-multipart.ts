import type { IncomingMessage } from "node:http";
import { Refusal } from "@coop-census/contracts";
import busboy from "busboy";
import { plainFileName } from "./file-name.ts";
import type { Upload } from "./upload.ts";

const malformed = (detail: string): Refusal =>
  new Refusal(
    "upload/malformed",
    `The form could not be read: ${detail}`,
    "Send one multipart form with the fields organisation and year first and the file last.",
  );

/** Resolves when the file part begins, with the fields before it; a form without a file part is refused. */
export const readMultipart = (request: IncomingMessage, query: Readonly<Record<string, string>>): Promise<Upload> =>
  new Promise((resolve, reject) => {
    const parameters: Record<string, string> = { ...query };
    let hasFile = false;
    let parser: busboy.Busboy;
    try {
      parser = busboy({ headers: request.headers, limits: { files: 1, fields: 20, fieldSize: 4096, parts: 21 } });
    } catch (error) {
      reject(malformed(error instanceof Error ? error.message : "unknown form"));
      return;
    }
    parser.on("field", (name, value) => {
      parameters[name] = value;
    });
    parser.on("file", (_name, stream, info) => {
      hasFile = true;
      // A request that breaks off ends the file stream with an error, so that half a file is never taken for a whole one.
      request.once("aborted", () => stream.destroy(new Error("the upload broke off")));
      parser.once("error", (error) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
      resolve({ parameters, fileName: plainFileName(info.filename ?? ""), bytes: stream });
    });
    parser.on("error", (error) => reject(malformed(error instanceof Error ? error.message : String(error))));
    parser.on("close", () => {
      if (!hasFile) reject(malformed("it has no file part"));
    });
    request.pipe(parser);
  });
