import { Refusal } from "@coop-census/contracts";
import type { Exchange } from "../http/exchange.ts";
import { openBody } from "./open-body.ts";

/** The refusal for an upload that is to be a file and has no byte. */
export const noFile = (): Refusal =>
  new Refusal(
    "upload/no-file",
    "The request has no file.",
    "Send the file as the body or as the file part of a form; if there is nothing to report, say nil=true.",
  );

/** The body as it is, read from the first request for bytes on; a body without a byte is refused. */
export async function* readRaw(exchange: Exchange): AsyncGenerator<Uint8Array> {
  let isEmpty = true;
  const body: AsyncIterable<Uint8Array> = openBody(exchange);
  for await (const chunk of body) {
    isEmpty = false;
    yield chunk;
  }
  if (isEmpty) throw noFile();
}
