import type { Duplex } from "node:stream";
import { Refusal } from "@coop-census/contracts";
import { problemOfRefusal } from "./problem-of.ts";
import { securityHeaders } from "./security-headers.ts";

const reasons: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: new Refusal(
    "http/head-too-large",
    "The head of the request is larger than 16 kB.",
    "Send fewer or shorter headers, and a shorter URL.",
  ),
  ERR_HTTP_REQUEST_TIMEOUT: new Refusal(
    "http/too-slow",
    "The request took longer than is waited for; nothing of it was kept.",
    "Send it again, or a smaller file on this line.",
  ),
};

const malformed = new Refusal("http/malformed", "This is no HTTP request that can be read.", "Use an HTTP/1.1 client.");

/** Answers what never became a request, as a problem, and closes the connection. */
export const refuseConnection = (error: Error & { readonly code?: string }, socket: Duplex): void => {
  // Nobody to answer: the line is gone, or an answer is on it already.
  if (
    error.code === "ECONNRESET" ||
    !socket.writable ||
    ("bytesWritten" in socket && Number(socket.bytesWritten) > 0)
  ) {
    socket.destroy();
    return;
  }
  const problem = problemOfRefusal(reasons[error.code ?? ""] ?? malformed);
  const body = JSON.stringify(problem);
  const headers = {
    ...securityHeaders,
    "content-type": "application/problem+json",
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${problem.status} ${problem.title}\r\n${head.join("")}\r\n${body}`);
};
