const policy = (style: string): string =>
  `default-src 'none'; style-src ${style}; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/**
 * What a page of an edition, or around the editions, may do: show itself with its own style and script, and nothing else. The
 * report to be printed is one file, with its style inside.
 */
export const pagePolicyOf = (path: string): string =>
  policy(/(?:^|\/)report\/[^/]+\.html$/.test(path) ? "'unsafe-inline'" : "'self'");
