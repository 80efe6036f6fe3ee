import { Refusal, type RefusalDetail } from "@coop-census/contracts";

/** That figures are asked for in words that cannot be read. */
export const badQuery = (details: readonly RefusalDetail[]): Refusal =>
  new Refusal(
    "http/query",
    `The figures cannot be given as asked: ${details.map(({ where }) => where).join(", ")}.`,
    "Put the query parameters right.",
    details,
  );
