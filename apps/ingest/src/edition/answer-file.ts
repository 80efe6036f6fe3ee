import type { PublishedFile } from "@coop-census/contracts";
import type { Asked } from "./asked.ts";
import { mediaTypeOf } from "./media-type-of.ts";
import { pagePolicyOf } from "./page-policy.ts";
import { readRange } from "./read-range.ts";

/** A file as a door gives it. */
export interface AnsweredFile extends PublishedFile {
  /** Decides its media type. */
  readonly path: string;
  readonly sha256: string;
}

const isNamed = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  (header.trim() === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === tag));

/**
 * A file by its SHA-256 as entity tag: nothing where the reader has it, a part where one is asked for. HEAD answers alike
 * and opens nothing. `headers` say how long it may be kept.
 */
export const answerFile = (
  request: Asked,
  file: AnsweredFile,
  headers: Readonly<Record<string, string>>,
  status = 200,
): Response => {
  const tag = `"${file.sha256}"`;
  const type = mediaTypeOf(file.path);
  const about = {
    ...headers,
    etag: tag,
    "accept-ranges": "bytes",
    ...(type.startsWith("text/html") ? { "content-security-policy": pagePolicyOf(file.path) } : {}),
  };
  if (isNamed(request.header("if-none-match"), tag)) return new Response(null, { status: 304, headers: about });
  const condition = request.header("if-range");
  const range =
    request.method !== "GET" || (condition !== undefined && condition !== tag)
      ? "whole"
      : readRange(request.header("range"), file.size);
  if (range === null) {
    return new Response(null, { status: 416, headers: { ...about, "content-range": `bytes */${file.size}` } });
  }
  const part = range === "whole" ? { start: 0, end: file.size } : range;
  const described = { ...about, "content-type": type, "content-length": String(part.end - part.start) };
  const body = request.method === "HEAD" ? null : ReadableStream.from(file.read(part));
  return range === "whole"
    ? new Response(body, { status, headers: described })
    : new Response(body, {
        status: 206,
        headers: { ...described, "content-range": `bytes ${part.start}-${part.end - 1}/${file.size}` },
      });
};
