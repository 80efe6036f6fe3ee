const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  csv: "text/csv; charset=utf-8; header=present",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  jsonld: "application/ld+json",
  md: "text/markdown; charset=utf-8",
  parquet: "application/vnd.apache.parquet",
  pem: "application/x-pem-file",
  sig: "application/octet-stream",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml",
  zip: "application/zip",
};

const ofPath: readonly (readonly [RegExp, string])[] = [
  [/^sdmx\/data\.csv$/, "application/vnd.sdmx.data+csv;version=2.0.0"],
  [/^sdmx\/data\.json$/, "application/vnd.sdmx.data+json;version=2.0.0"],
  [/^sdmx\/structure\.json$/, "application/vnd.sdmx.structure+json;version=2.0.0"],
  [/^json-stat\/.*\.json$/, "application/json"],
  [/(?:^|\/)SHA256SUMS$/, "text/plain; charset=utf-8"],
  [/^feed\.xml$/, "application/atom+xml; charset=utf-8"],
];

/** The media type of a file of an edition or of the public tree, by its path; bytes where nobody knows better. */
export const mediaTypeOf = (path: string): string => {
  const named = ofPath.find(([pattern]) => pattern.test(path));
  if (named !== undefined) return named[1];
  return types[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ""] ?? "application/octet-stream";
};
