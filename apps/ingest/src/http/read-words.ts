import { Refusal, type RefusalDetail, type UploadWords, uploadWordsSchema } from "@coop-census/contracts";
import type { Parameter } from "../upload/upload.ts";

const known = Object.keys(uploadWordsSchema.shape);

const twice = (parameters: readonly Parameter[]): readonly RefusalDetail[] =>
  parameters
    .filter(([name, value], place) =>
      parameters.slice(0, place).some(([earlier, other]) => earlier === name && other !== value),
    )
    .map(([name]) => ({ where: `field ${name}`, message: "is given twice, with different values" }));

const wrong = (record: Readonly<Record<string, string>>): readonly RefusalDetail[] =>
  (uploadWordsSchema.safeParse(record).error?.issues ?? []).flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ where: `field ${key}`, message: `is not known; known are ${known.join(", ")}` }))
      : [{ where: `field ${issue.path.join(".")}`, message: issue.message }],
  );

/** The words that come with an upload; a Refusal "upload/words" tells all their mistakes at once. */
export const readWords = (parameters: readonly Parameter[]): UploadWords => {
  const record: Record<string, string> = Object.fromEntries(parameters);
  const details = [...twice(parameters), ...wrong(record)];
  if (details.length === 0) return uploadWordsSchema.parse(record);
  throw new Refusal(
    "upload/words",
    `The words that come with the upload cannot be used as they are: ${details.map(({ where }) => where).join(", ")}.`,
    "Put them right; give them as query parameters, or as form fields before the file.",
    details,
  );
};
