import { endOfYear, placesOfCountry, responseOf } from "@coop-census/census";
import type { PlaceResponse } from "@coop-census/reporting";
import type { YearInputs } from "../roll-up/year-inputs.ts";

/** Who answered, for every series and every place with a member. */
export const describeResponse = (inputs: YearInputs): readonly PlaceResponse[] => {
  const countries = new Set(inputs.network.organisations.map(({ country }) => country));
  const geos = new Set(
    [...countries].flatMap((country) => placesOfCountry(inputs.network, endOfYear(inputs.year), country)),
  );
  return inputs.series.flatMap((series) =>
    [...geos].sort().flatMap((geo) => {
      const { known, answered } = responseOf({ ...inputs, series, geo });
      const of = new Set([...known, ...answered]).size;
      return of === 0 ? [] : [{ series, geo, answered: answered.length, of }];
    }),
  );
};
