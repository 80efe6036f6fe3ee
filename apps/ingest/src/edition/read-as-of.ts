import { badQuery } from "./bad-query.ts";

const momentForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** The moment of the parameter asOf; a Refusal for what is no moment, and for one that is to come. */
export const readAsOf = (asOf: string, now: number): Date => {
  const at = momentForm.test(asOf) ? Date.parse(asOf) : Number.NaN;
  const wrong = (message: string) => badQuery([{ where: "parameter asOf", message }]);
  if (Number.isNaN(at)) throw wrong("is no moment, as 2027-03-31T10:00:00Z");
  if (at > now) throw wrong("is still to come");
  return new Date(at);
};
