import { Refusal } from "@coop-census/contracts";

/** That there is nothing at a path: in the same words for what never was and for what is still to come. */
export const nothingThere = (path: string): Refusal =>
  new Refusal(
    "http/not-found",
    `There is nothing at ${path}.`,
    "The API begins at /api/v1/editions and /api/v1/submissions; /api/v1/openapi.json describes it.",
  );
