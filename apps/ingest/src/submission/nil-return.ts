import type { Arrival } from "./arrival.ts";

/** What the organisation says with a nil return: the same words are the same submission. */
export async function* nilReturn({
  organisation,
  year,
}: Pick<Arrival, "organisation" | "year">): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(`nothing to report: ${organisation} ${year}\n`);
}
