import type { IncomingMessage } from "node:http";
import { Refusal } from "@coop-census/contracts";
import { plainFileName } from "./file-name.ts";
import { readMultipart } from "./read-multipart.ts";
import type { Upload } from "./upload.ts";

const formType = /^multipart\/form-data\b/i;

const dispositionName = (header: string | undefined): string | null => {
  const match = /filename\*?=(?:UTF-8'')?"?([^";]+)"?/i.exec(header ?? "");
  if (match?.[1] === undefined) return null;
  try {
    return decodeURIComponent(match[1]);
  } catch {
    return match[1];
  }
};

/**
 * Reads the words of an upload and leaves its bytes to be streamed: a form with one file part, or the file itself as
 * the body. A Content-Length over the limit is refused before anything is read.
 */
export const readUpload = async (
  request: IncomingMessage,
  query: Readonly<Record<string, string>>,
  limit: number,
): Promise<Upload> => {
  const announced = Number(request.headers["content-length"] ?? "0");
  if (announced > limit + formOverhead) {
    throw new Refusal(
      "shelf/too-large",
      `The upload announces ${announced} bytes; the limit is ${limit} bytes.`,
      "Send a smaller file, or ask the secretariat to raise the limit.",
    );
  }
  if (formType.test(request.headers["content-type"] ?? "")) return readMultipart(request, query);
  const name = query["fileName"] ?? dispositionName(request.headers["content-disposition"]) ?? "unnamed";
  return { parameters: query, fileName: plainFileName(name), bytes: request };
};

// What a form adds around the file: boundaries, part headers and the fields.
const formOverhead = 64 * 1024;
