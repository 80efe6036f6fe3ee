import { Refusal } from "@coop-census/contracts";

/** The refusal for an id that no submission has. */
export const submissionUnknown = (id: string): Refusal =>
  new Refusal("submission/unknown", `There is no submission ${id}.`, "List the submissions: census submissions");
