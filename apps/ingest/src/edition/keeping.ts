/**
 * How long answers about editions may be kept. What lies at an address for good is kept an hour, so that a withdrawn edition is
 * gone from the caches soon; what may change, a release among it, is asked for again each time, which tells nobody when.
 */
export const keeping = {
  frozen: { "cache-control": "public, max-age=3600, immutable", vary: "authorization" },
  changing: { "cache-control": "public, no-cache", vary: "authorization" },
  own: { "cache-control": "private, no-store", vary: "authorization" },
} as const;
