import { escapeXml } from "@coop-census/workbook";

/** A first tag with one attribute set anew, everything else as it stood. */
export const setAttribute = (tag: string, name: string, value: string): string => {
  const written = ` ${name}="${escapeXml(value)}"`;
  const own = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);
  return own.test(tag) ? tag.replace(own, () => written) : tag.replace(/\s*\/?>$/, (end) => `${written}${end.trim()}`);
};
