import { type Log, reportFault } from "@coop-census/runtime";

/**
 * Text as the body of an answer, made while it is sent; a fault before the first piece is thrown, and one after it breaks
 * the connection off, so that nobody takes a part for the whole.
 */
export const streamText = async (
  pieces: AsyncGenerator<string>,
  headers: Readonly<Record<string, string>>,
  log: Log,
): Promise<Response> => {
  const encoder = new TextEncoder();
  const first = await pieces.next();
  const encoded = async function* (): AsyncGenerator<Uint8Array> {
    if (first.done === true) return;
    yield encoder.encode(first.value);
    try {
      for await (const piece of pieces) yield encoder.encode(piece);
    } catch (error) {
      reportFault(log, "an answer broke off with a fault", error);
      throw error;
    }
  };
  return new Response(ReadableStream.from(encoded()), { headers });
};
