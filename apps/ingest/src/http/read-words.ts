import { Refusal } from "@coop-census/contracts";
import { z } from "zod";

const wordsSchema = z.object({
  organisation: z.string().min(1, "name the organisation by its id in the roster").max(100),
  year: z
    .string()
    .regex(/^\d{4}$/, "give the year of the round in four digits")
    .transform(Number),
  reason: z.string().max(20).optional(),
  reasonText: z.string().max(2000).optional(),
});

/** The words that come with an upload, all their mistakes told at once. */
export const readWords = (parameters: Readonly<Record<string, string>>): z.infer<typeof wordsSchema> => {
  const read = wordsSchema.safeParse(parameters);
  if (read.success) return read.data;
  const details = read.error.issues.map(({ path, message }) => ({
    where: `field ${path.map(String).join(".")}`,
    message: message.startsWith("Invalid input") ? "is missing" : message,
  }));
  throw new Refusal(
    "upload/words",
    "The upload does not say for whom or for which year it is.",
    "Give organisation and year as query parameters, or as form fields before the file.",
    details,
  );
};
