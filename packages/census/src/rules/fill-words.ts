/** A template with its parameters filled in; a hole that nothing fills shows as "…". */
export const fillWords = (template: string, params: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_whole, name: string) => params[name] ?? "…");
