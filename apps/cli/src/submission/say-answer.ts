import type { Answer } from "@coop-census/store";

const acts: Readonly<Record<Answer["kind"], string>> = {
  "accept-without": " accepted it without what was refused",
  "confirm-reading": " confirmed how it is read",
  message: "",
};

/** One answer, with who gave it and when. */
export const sayAnswer = ({ at, actor, kind, body }: Answer): string =>
  `${at.toISOString().slice(0, 16).replace("T", " ")} ${actor}${acts[kind]}: ${body}`;
