import type { Exchange } from "../http/exchange.ts";
import { checkAnnounced } from "./check-announced.ts";
import { dispositionName } from "./disposition-name.ts";
import { readMultipart } from "./read-multipart.ts";
import { readRaw } from "./read-raw.ts";
import type { Parameter, Upload } from "./upload.ts";

/**
 * Reads the words of an upload and leaves its bytes to be streamed: a form with one file part, or the file itself as
 * the body. What its head forbids is refused before anything is read.
 */
export const readUpload = async (
  exchange: Exchange,
  query: readonly Parameter[],
  uploadLimit: number,
): Promise<Upload> => {
  const { headers } = exchange.incoming;
  checkAnnounced(headers, uploadLimit);
  if (/^multipart\//i.test(headers["content-type"] ?? "")) return readMultipart(exchange, query);
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? "0") > 0;
  const name = dispositionName(headers["content-disposition"]);
  return { parameters: query, file: hasBody ? { name, bytes: readRaw(exchange) } : null, close: () => undefined };
};
