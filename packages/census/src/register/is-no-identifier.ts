/** Whether a cell of identifiers holds none: blank, dashes or points, zeros alone, or words such as "n/a". */
export const isNoIdentifier = (raw: string): boolean =>
  /^[\s\-–—.0/]*$/.test(raw) || /^(?:n\.?\s?[ad]\.?|n[/.]\s?[ad]\.?|nd|none|null|nsp)$/i.test(raw.trim());
