import { type Readable, Transform } from "node:stream";
import { Refusal } from "@coop-census/contracts";
import type { Exchange } from "../http/exchange.ts";

const brokenOff = (): Refusal =>
  new Refusal("upload/broken-off", "The upload broke off before its end; nothing of it was kept.", "Send it again.");

const tooSlow = (ms: number): Refusal =>
  new Refusal(
    "upload/too-slow",
    `Nothing came for ${Math.ceil(ms / 1000)} seconds; nothing of the upload was kept.`,
    "Send it again; a slow line is no trouble as long as bytes arrive.",
  );

/**
 * Begins to read the body of a request; a client that waits for leave to send gets it here, not earlier. The stream ends
 * with a Refusal when the upload breaks off or stands still; destroying it leaves the connection fit for an answer.
 */
export const openBody = ({ incoming, outgoing, patience }: Exchange): Readable => {
  let arrived = 0;
  const body = new Transform({
    transform: (chunk: Buffer, _encoding, pass) => {
      arrived += chunk.length;
      stalled.refresh();
      pass(null, chunk);
    },
  });
  const look = (seen: number): void => {
    // Bytes that nobody has taken yet: it is we who are slow.
    if (arrived > seen || body.readableLength > 0) stalled.refresh();
    else body.destroy(tooSlow(patience.nextByte));
  };
  // After a look at the line: a busy process comes to its timers before it comes to bytes that wait there.
  const stalled = setTimeout(() => setImmediate(look, arrived), patience.nextByte);
  const onClose = (): void => {
    if (!incoming.complete) body.destroy(brokenOff());
  };
  // Without listeners an error of the line would end the process; whoever reads the body is told by the stream itself.
  incoming.on("error", onClose).on("close", onClose);
  body.on("error", () => undefined);
  body.once("close", () => {
    clearTimeout(stalled);
    incoming.off("close", onClose);
  });
  if (incoming.headers.expect?.toLowerCase() === "100-continue") outgoing.writeContinue();
  if (incoming.destroyed) onClose();
  else incoming.pipe(body);
  return body;
};
