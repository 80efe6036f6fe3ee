import { Refusal } from "@coop-census/contracts";

/** The refusal for an id that no submission has. */
export const submissionUnknown = (id: string): Refusal =>
  new Refusal("submission/unknown", `there is no submission ${id}`, "list the submissions: census submissions");
