/** What a page of an edition's site, or around the editions, may do: show itself with its own style and script, and nothing else. */
export const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
