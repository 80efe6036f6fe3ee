/** How many enterprises a total row adds up, where its identifier would stand; real identifiers are longer. */
export const isRowCount = (identifier: string): boolean => /^\d[\d., ]{0,5}$/.test(identifier);
