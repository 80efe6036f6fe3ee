import { type Language, languages } from "@coop-census/census";
import type { FileInPieces } from "@coop-census/contracts";
import { encodeUtf8 } from "../../text/encode-utf8.ts";
import type { FormInput } from "../form.ts";
import { placePath, regions } from "./facts/regions.ts";
import { seriesIndicators, seriesPath } from "./facts/series-indicators.ts";
import { shownTypes, typePath } from "./facts/shown-types.ts";
import { type SiteFacts, siteFacts } from "./facts/site-facts.ts";
import { sourcePath } from "./facts/source-anchor.ts";
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
import { sourcePage } from "./pages/source-page.ts";
import { tablesPage } from "./pages/tables-page.ts";
import { typePage } from "./pages/type-page.ts";
import { typesPage } from "./pages/types-page.ts";
import { siteStyle } from "./style/site-style.ts";
import { sortScript } from "./style/sort-script.ts";

const file = (path: string, text: string): FileInPieces => ({ path: `site/${path}`, pieces: [encodeUtf8(text)] });

function* pagesIn(facts: SiteFacts, language: Language): Generator<FileInPieces> {
  const speaker = speakerOf(language, facts.nameOf);
  const write = (path: string, of: (desk: Desk) => Page): FileInPieces =>
    file(`${language}/${path}`, printPage(facts, speaker, of(deskOf(facts, speaker, path))));
  yield write("index.html", headlinePage);
  yield write("countries/index.html", countriesPage);
  for (const country of facts.countries) yield write(placePath(country), (desk) => countryPage(desk, country));
  yield write("map.html", mapPage);
  for (const { geo } of regions) yield write(placePath(geo), (desk) => regionPage(desk, geo));
  yield write("types/index.html", typesPage);
  for (const type of shownTypes) yield write(typePath(type), (desk) => typePage(desk, type));
  yield write("series/index.html", seriesIndex);
  for (const one of seriesIndicators(facts)) yield write(seriesPath(one), (desk) => seriesPage(desk, one));
  for (const geo of ["WORLD", ...regions.map((one) => one.geo), ...facts.countries]) {
    yield write(sourcePath(geo), (desk) => sourcePage(desk, geo));
  }
  yield write("tables.html", tablesPage);
  yield write("method.html", methodPage);
  yield write("quality.html", qualityPage);
  yield write("cite.html", citePage);
}

/** Every file of the site of an edition, one after the other. */
export function* printSite(edition: FormInput): Generator<FileInPieces> {
  const facts = siteFacts(edition);
  yield file("index.html", choicePage(facts));
  yield file("style.css", siteStyle);
  yield file("sort.js", sortScript);
  for (const language of languages) yield* pagesIn(facts, language);
}
