import { confirmReadingSchema } from "@coop-census/contracts";
import type { Answer } from "@coop-census/store";

const acts: Readonly<Record<Answer["kind"], string>> = {
  "accept-without": " accepted it without what was refused",
  "confirm-reading": " confirmed how it is read",
  message: "",
};

/** Corrections are kept as JSON; people know them as they typed them. */
const sayBody = ({ kind, body }: Answer): string => {
  if (kind !== "confirm-reading" || !body.startsWith("[")) return body;
  const kept: unknown = JSON.parse(body);
  const { corrections } = confirmReadingSchema.parse({ corrections: kept });
  const said = corrections.map(
    ({ about, subject, value }) =>
      `${subject === null ? about : `${about}:${subject}`}=${value === "" ? "(left out)" : value}`,
  );
  return `with ${said.join(", ")}`;
};

/** One answer, with who gave it and when. */
export const sayAnswer = (answer: Answer): string =>
  `${answer.at.toISOString().slice(0, 16).replace("T", " ")} ${answer.actor}${acts[answer.kind]}: ${sayBody(answer)}`;
