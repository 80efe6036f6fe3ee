import { countedObservations, type Language, languages } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { languageOfCountry, type TemplateInput } from "@coop-census/handout";
import { acceptedReturns, type Db, deadlineFor, networkInForce, overlapsInForce, roundOf } from "@coop-census/store";
import { checkOrganisation } from "../submission/check-organisation.ts";

/** For whom a template is made. */
export interface TemplateRequest {
  readonly organisation: string;
  readonly year: number;
  /** Null for the language of the organisation's country. */
  readonly language: string | null;
}

const languageOf = (asked: string | null, country: string): Language => {
  if (asked === null) return languageOfCountry(country);
  const found = languages.find((language) => language === asked);
  if (found !== undefined) return found;
  throw new Refusal(
    "template/language",
    `There is no template in the language "${asked}".`,
    `Choose one of ${languages.join(", ")}.`,
  );
};

/** Gathers what a template is made of, at one moment: the roster and overlaps in force, the round, and last year's accepted values. */
export const gatherTemplate = async (db: Db, request: TemplateRequest): Promise<TemplateInput> => {
  const { organisation: id, year } = request;
  await checkOrganisation(db, id);
  const organisations = (await networkInForce(db))?.network.organisations ?? [];
  const own = organisations.find((one) => one.id === id);
  if (own === undefined) throw new Refusal("submission/unknown-organisation", `The roster lost "${id}".`, "Try again.");
  const overlaps = (await overlapsInForce(db))?.overlaps ?? [];
  const overlapping = new Set(overlaps.filter(({ a, b }) => a === id || b === id).flatMap(({ a, b }) => [a, b]));
  const partners = organisations
    .filter((one) => one.id !== id && (one.country === own.country || overlapping.has(one.id)))
    .map(({ id: partner, name }) => ({ id: partner, name }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const accepted = (await acceptedReturns(db, year - 1, own.country)).find(({ organisation }) => organisation === id);
  const observations = accepted === undefined ? [] : countedObservations(accepted);
  const round = await roundOf(db, year);
  const until = (await deadlineFor(db, year, id))?.until;
  return {
    organisation: { id, name: own.name, country: own.country },
    year,
    language: languageOf(request.language, own.country),
    deadline: round === null || until === undefined ? null : { askedBy: round.askedBy, acceptedUntil: until },
    last:
      accepted === undefined || observations.length === 0
        ? null
        : { observations, rollUpScope: accepted.terms.rollUpScope },
    partners,
  };
};
