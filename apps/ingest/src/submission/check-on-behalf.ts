import { Refusal } from "@coop-census/contracts";
import type { Arrival } from "./arrival.ts";

/** Refuses an entry on behalf of an organisation by somebody who is not the secretariat, or without a source. */
export const checkOnBehalf = ({ actor, source = null }: Pick<Arrival, "actor" | "source">): void => {
  if (source === null) return;
  if (!actor.roles.some((role) => role === "operator" || role === "admin")) {
    throw new Refusal(
      "auth/on-behalf",
      `${actor.id} may not enter a return on behalf of an organisation: it takes the role operator or admin.`,
      "Send your own organisation's return without a source.",
    );
  }
  if (source.trim() === "") {
    throw new Refusal(
      "submission/no-source",
      "The source of the figures is empty.",
      "Say where they come from: the address of a page, or the name of a document.",
    );
  }
};
