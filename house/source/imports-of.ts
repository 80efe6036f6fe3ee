const forms = [
  /^[ \t]*(?:import|export)\b[^;"'`]*?\bfrom\s*["']([^"']+)["']/gm,
  /^[ \t]*import\s*["']([^"']+)["']/gm,
  /\bimport\(\s*["']([^"']+)["']/g,
] as const;

/** The specifiers that a TypeScript file imports or re-exports, types included, each as often as it stands there. */
export const importsOf = (text: string): readonly string[] =>
  forms.flatMap((form) => [...text.matchAll(form)].map((match) => match[1] ?? ""));
