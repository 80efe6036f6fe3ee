import type { Manifest } from "@coop-census/contracts";
import { fileKind } from "./file-kind.ts";

/** The licence as the European list of licences names it. */
export const licenceIri = "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0";

/** A data file as a distribution of the data set, its address relative to the description; none for a page or a text. */
export const distributionOf = (
  { path, sha256, size }: Manifest["files"][number],
  about: string,
): readonly Readonly<Record<string, unknown>>[] => {
  const kind = fileKind(path);
  if (kind === null) return [];
  return [
    {
      "@id": `#${path}`,
      "@type": "dcat:Distribution",
      "dct:title": { "@value": path, "@language": "en" },
      "dct:description": { "@value": about, "@language": "en" },
      "dcat:accessURL": { "@id": path },
      "dcat:downloadURL": { "@id": path },
      "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${kind.mediaType}` },
      "dct:format": { "@id": `http://publications.europa.eu/resource/authority/file-type/${kind.fileType}` },
      "dcat:byteSize": { "@value": String(size), "@type": "xsd:nonNegativeInteger" },
      "dct:license": { "@id": licenceIri },
      "spdx:checksum": {
        "@type": "spdx:Checksum",
        "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
        "spdx:checksumValue": { "@value": sha256, "@type": "xsd:hexBinary" },
      },
    },
  ];
};
