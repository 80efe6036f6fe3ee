/** A sentence with its {names} filled in; a name without a value stands as it is. */
export const fillWords = (sentence: string, params: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
