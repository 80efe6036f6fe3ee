import { expect, test } from "vitest";
import { themeStyle } from "./theme-style.ts";

const [light = "", dark = ""] = themeStyle.split("prefers-color-scheme: dark");

const colourOf = (theme: string, name: string): readonly number[] => {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6})`).exec(theme)?.[1] ?? "";
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
};

const luminance = (colour: readonly number[]): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (theme: string, a: string, b: string): number => {
  const [x, y] = [luminance(colourOf(theme, a)), luminance(colourOf(theme, b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};

test.each([
  ["light", light],
  ["dark", dark],
])("in the %s theme every text can be read on every ground (WCAG 2.2 AA)", (_, theme) => {
  for (const text of ["ink", "soft", "accent", "notice"]) {
    for (const ground of ["paper", "wash"]) expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
  }
});
