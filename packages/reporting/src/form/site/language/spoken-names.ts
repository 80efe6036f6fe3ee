import type { Language } from "@coop-census/census";
import activityNames from "../names/activities.json" with { type: "json" };
import indicatorNames from "../names/indicators.json" with { type: "json" };
import placeNames from "../names/places.json" with { type: "json" };
import typeNames from "../names/types.json" with { type: "json" };

type Forms = Readonly<Record<Language, { readonly one: string; readonly other: string }>>;
type PlaceForms = Readonly<Record<Language, { readonly name: string; readonly in: string }>>;
type IndicatorForms = Readonly<
  Record<Language, { readonly name: string; readonly one: string; readonly other: string }>
> & {
  /** How the words join the type: "workers in cooperatives", "closures of cooperatives", "cooperatives active in the year". */
  readonly join: string;
};

/** What places, types and indicators are called in a language. */
export interface SpokenNames {
  /** "France"; "United Kingdom" */
  readonly place: (geo: string) => string;
  /** "in France"; "au Royaume-Uni" */
  readonly inPlace: (geo: string) => string;
  /** "worker cooperative", "worker cooperatives"; the code itself where the language has no words. */
  readonly type: (code: string) => { readonly one: string; readonly other: string };
  /** "Worker cooperatives" */
  readonly typeTitle: (code: string) => string;
  /** "Manufacturing" for section C of ISIC, revision 4; the code itself where it is no section. */
  readonly activity: (code: string) => string;
  /** "Worker-members" */
  readonly indicator: (code: string) => string;
  /** The words of an indicator inside a sentence, and how they join the type. */
  readonly indicatorWords: (code: string) => { readonly one: string; readonly other: string; readonly join: string };
}

const places: Readonly<Record<string, PlaceForms>> = placeNames;
const types: Readonly<Record<string, Forms>> = typeNames;
const indicators: Readonly<Record<string, IndicatorForms>> = indicatorNames;

const activities: Readonly<Record<string, Readonly<Record<Language, string>>>> = activityNames;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The names of a language; `nameOf` says what the roster calls a place that the language has no name for. */
export const spokenNames = (language: Language, nameOf: (geo: string) => string): SpokenNames => {
  const roster = (geo: string): string => nameOf(geo) || geo;
  const type = (code: string) => types[code]?.[language] ?? { one: code, other: code };
  return {
    place: (geo) => places[geo]?.[language].name ?? roster(geo),
    inPlace: (geo) => places[geo]?.[language].in ?? `(${roster(geo)})`,
    type,
    typeTitle: (code) => capital(type(code).other),
    activity: (code) => activities[code]?.[language] ?? code,
    indicator: (code) => indicators[code]?.[language].name ?? code,
    indicatorWords: (code) => {
      const found = indicators[code];
      return found === undefined ? { one: code, other: code, join: "in" } : { ...found[language], join: found.join };
    },
  };
};
