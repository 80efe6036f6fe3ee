import { type Log, reportFault } from "@coop-census/runtime";

/** Events as the body of an answer; a fault among them ends it and goes to the log, since the answer has begun. */
export const streamEvents = (events: AsyncIterable<string>, log: Log): Response => {
  const encoder = new TextEncoder();
  const encoded = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for await (const event of events) yield encoder.encode(event);
    } catch (error) {
      const faultId = reportFault(log, "a stream of events ended with a fault", error);
      yield encoder.encode(`event: fault\ndata: ${JSON.stringify({ faultId })}\n\n`);
    }
  };
  return new Response(ReadableStream.from(encoded()), {
    headers: { "content-type": "text/event-stream", "x-accel-buffering": "no" },
  });
};
