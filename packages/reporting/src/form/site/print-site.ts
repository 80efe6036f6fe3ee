import { type Language, languages } from "@coop-census/census";
import type { ShelfFile } from "@coop-census/contracts";
import { encodeUtf8 } from "../../text/encode-utf8.ts";
import type { FormInput } from "../form.ts";
import { placePath, regions } from "./facts/regions.ts";
import { seriesIndicators, seriesPath } from "./facts/series-indicators.ts";
import { shownTypes, typePath } from "./facts/shown-types.ts";
import { type SiteFacts, siteFacts } from "./facts/site-facts.ts";
import { speakerOf } from "./language/speaker.ts";
import { type Desk, deskOf } from "./page/desk.ts";
import type { Page } from "./page/page.ts";
import { printPage } from "./page/print-page.ts";
import { choicePage } from "./pages/choice-page.ts";
import { citePage } from "./pages/cite-page.ts";
import { countriesPage } from "./pages/countries-page.ts";
import { countryPage } from "./pages/country-page.ts";
import { headlinePage } from "./pages/headline-page.ts";
import { mapPage } from "./pages/map-page.ts";
import { methodPage } from "./pages/method-page.ts";
import { qualityPage } from "./pages/quality-page.ts";
import { regionPage } from "./pages/region-page.ts";
import { seriesIndex, seriesPage } from "./pages/series-pages.ts";
import { tablesPage } from "./pages/tables-page.ts";
import { typePage } from "./pages/type-page.ts";
import { typesPage } from "./pages/types-page.ts";
import { siteStyle } from "./style/site-style.ts";
import { sortScript } from "./style/sort-script.ts";

const file = (path: string, text: string): ShelfFile => ({ path: `site/${path}`, bytes: encodeUtf8(text) });

const pagesIn = (facts: SiteFacts, language: Language): readonly ShelfFile[] => {
  const speaker = speakerOf(language, facts.nameOf);
  const write = (path: string, of: (desk: Desk) => Page): ShelfFile =>
    file(`${language}/${path}`, printPage(facts, speaker, of(deskOf(facts, speaker, path))));
  return [
    write("index.html", headlinePage),
    write("countries/index.html", countriesPage),
    ...facts.countries.map((country) => write(placePath(country), (desk) => countryPage(desk, country))),
    write("map.html", mapPage),
    ...regions.map(({ geo }) => write(placePath(geo), (desk) => regionPage(desk, geo))),
    write("types/index.html", typesPage),
    ...shownTypes.map((type) => write(typePath(type), (desk) => typePage(desk, type))),
    write("series/index.html", seriesIndex),
    ...seriesIndicators(facts).map((one) => write(seriesPath(one), (desk) => seriesPage(desk, one))),
    write("tables.html", tablesPage),
    write("method.html", methodPage),
    write("quality.html", qualityPage),
    write("cite.html", citePage),
  ];
};

/** Every file of the site of an edition. */
export const printSite = (edition: FormInput): readonly ShelfFile[] => {
  const facts = siteFacts(edition);
  return [
    file("index.html", choicePage(facts)),
    file("style.css", siteStyle),
    file("sort.js", sortScript),
    ...languages.flatMap((language) => pagesIn(facts, language)),
  ];
};
