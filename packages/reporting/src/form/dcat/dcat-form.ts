import { editionId } from "../../edition/edition-id.ts";
import { namePlaces } from "../../edition/name-places.ts";
import { canonicalJson } from "../../json/canonical-json.ts";
import { compareCodePoints } from "../../text/compare-code-points.ts";
import { encodeUtf8 } from "../../text/encode-utf8.ts";
import type { Form } from "../form.ts";
import { aboutFile } from "./about-file.ts";
import { dcatContext } from "./dcat-context.ts";
import { distributionOf, licenceIri } from "./distribution.ts";

const english = (text: string) => ({ "@value": text, "@language": "en" });
const day = (text: string) => ({ "@value": text, "@type": "xsd:date" });

/** Where the description of another edition stands, seen from this one's folder. */
const descriptionOf = (edition: string): string => `../${edition}/dcat.jsonld#edition`;

/** dcat.jsonld, for the forms that stand before it; the site, which comes after it, is the page to begin at. */
export const dcatForm = (forms: readonly Form[], site: Pick<Form, "path">): Form => ({
  path: "dcat.jsonld",
  about:
    "The edition for data catalogues: DCAT-AP 3 as JSON-LD, with its files, their sums, licence, publisher, period, places and the edition before it; addresses are relative to the file.",
  print: ({ input, cells, files }) => {
    const id = editionId(input);
    const nameOf = namePlaces(input);
    const publisher = {
      "@id": "https://www.cicopa.coop/",
      "@type": "foaf:Agent",
      "foaf:name": english("CICOPA, International Organisation of Industrial and Service Cooperatives"),
    };
    const places = [...new Set(cells.map(({ geo }) => geo))].sort(compareCodePoints);
    const graph = [
      {
        "@id": "#edition",
        "@type": "dcat:Dataset",
        "dct:identifier": id,
        "dct:title": english(
          `Census of industrial and service cooperatives, reference year ${input.year}, edition ${id}`,
        ),
        "dct:description": english(
          "Enterprises, workers, members and turnover of the cooperatives affiliated to the members of CICOPA, as they reported them, by country, region, type and activity.",
        ),
        "dct:publisher": { "@id": publisher["@id"] },
        "dct:license": { "@id": licenceIri },
        "dct:accessRights": { "@id": "http://publications.europa.eu/resource/authority/access-right/PUBLIC" },
        "dct:accrualPeriodicity": { "@id": "http://publications.europa.eu/resource/authority/frequency/ANNUAL" },
        "dcat:theme": [
          { "@id": "http://publications.europa.eu/resource/authority/data-theme/ECON" },
          { "@id": "http://publications.europa.eu/resource/authority/data-theme/SOCI" },
        ],
        "dct:temporal": {
          "@type": "dct:PeriodOfTime",
          "dcat:startDate": day(`${input.year}-01-01`),
          "dcat:endDate": day(`${input.year}-12-31`),
        },
        "dct:spatial": places.map((geo) => ({
          "@type": "dct:Location",
          "dct:identifier": geo,
          "skos:prefLabel": english(nameOf(geo) === "" ? geo : nameOf(geo)),
        })),
        "dcat:landingPage": { "@id": `${site.path}index.html`, "@type": "foaf:Document" },
        "dcat:version": id,
        ...(input.previous === null
          ? {}
          : { "dcat:previousVersion": { "@id": descriptionOf(input.previous.edition) } }),
        "dcat:inSeries": { "@id": "../#census" },
        "dcat:distribution": files.flatMap((file) => distributionOf(file, aboutFile(file.path, forms))),
      },
      {
        "@id": "../#census",
        "@type": "dcat:DatasetSeries",
        "dct:title": english("Census of industrial and service cooperatives"),
        "dct:description": english("The editions of the census, one or more for each reference year."),
        "dct:publisher": { "@id": publisher["@id"] },
      },
      publisher,
    ];
    return [
      { path: "dcat.jsonld", pieces: [encodeUtf8(`${canonicalJson({ "@context": dcatContext, "@graph": graph })}\n`)] },
    ];
  },
});
