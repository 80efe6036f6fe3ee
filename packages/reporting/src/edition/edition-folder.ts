/** The folder of an edition on the shelf: named by its id and its content, so that a folder is never written twice. */
export const editionFolder = (edition: string, manifestSha256: string): string =>
  `editions/${edition}-${manifestSha256.slice(0, 12)}`;
