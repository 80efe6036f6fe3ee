import { type Language, languages } from "@coop-census/census";
import type { ShelfFile } from "@coop-census/contracts";
import { encodeUtf8 } from "../../text/encode-utf8.ts";
import type { FormInput } from "../form.ts";
import { placePath } from "./facts/regions.ts";
import { type SiteFacts, siteFacts } from "./facts/site-facts.ts";
import { speakerOf } from "./language/speaker.ts";
import { type Desk, deskOf } from "./page/desk.ts";
import type { Page } from "./page/page.ts";
import { printPage } from "./page/print-page.ts";
import { choicePage } from "./pages/choice-page.ts";
import { countriesPage } from "./pages/countries-page.ts";
import { countryPage } from "./pages/country-page.ts";
import { headlinePage } from "./pages/headline-page.ts";
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
