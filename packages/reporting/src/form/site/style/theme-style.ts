/** Colours and sizes: light, dark, and the reader's own where colours are forced. Every text has a contrast of at least 4.5. */
export const themeStyle = `:root {
  color-scheme: light dark;
  --paper: #ffffff;
  --wash: #f4f6f8;
  --ink: #16202a;
  --soft: #52606d;
  --line: #d8dee5;
  --accent: #0a5a86;
  --accent-open: #a9cbe0;
  --notice: #8a4b08;
  --land: #dde3e9;
  --land-line: #ffffff;
  --step-1: #cfe3ef;
  --step-2: #94c1dc;
  --step-3: #559bc4;
  --step-4: #1f72a3;
  --step-5: #083f61;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", "Source Serif 4", Georgia, "Times New Roman", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #10161c;
    --wash: #18212a;
    --ink: #e6ebf0;
    --soft: #a3b0bd;
    --line: #2e3a46;
    --accent: #7cc0e8;
    --accent-open: #2d5670;
    --notice: #f0b46a;
    --land: #27313b;
    --land-line: #10161c;
    --step-1: #1d3b4e;
    --step-2: #28587a;
    --step-3: #3a80ad;
    --step-4: #6db1dc;
    --step-5: #c3e2f5;
  }
}
@media (forced-colors: active) {
  :root {
    --accent: CanvasText;
    --accent-open: GrayText;
    --land: Canvas;
    --land-line: GrayText;
    --line: CanvasText;
  }
}`;
