import { Refusal } from "@coop-census/contracts";
import type { Actor, SheetReply } from "@coop-census/store";

/** Refuses who is neither the secretariat nor, where it is not an answer, the reporter itself. */
export const checkSheetActor = (
  { id, roles, organisation: own }: Actor,
  act: SheetReply["kind"] | "show",
  organisation: string,
): void => {
  if (roles.some((role) => role !== "uploader")) return;
  if (act !== "answer" && own === organisation) return;
  throw new Refusal(
    "auth/not-permitted",
    act === "answer"
      ? `${id} may not do this: the secretariat answers what is disputed.`
      : `${id} may not do this: a sheet is seen by its reporter and the secretariat alone.`,
    "Act as somebody who may (CENSUS_ACTOR).",
  );
};
