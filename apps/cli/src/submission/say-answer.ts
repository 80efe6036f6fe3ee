import type { Answer } from "@coop-census/store";

/** One answer, with who gave it and when. */
export const sayAnswer = ({ at, actor, kind, body }: Answer): string =>
  `${at.toISOString().slice(0, 16).replace("T", " ")} ${actor}${kind === "accept-without" ? " accepted it without what was refused" : ""}: ${body}`;
