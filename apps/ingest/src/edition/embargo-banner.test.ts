import { expect, test } from "vitest";
import { withEmbargoBanner } from "./embargo-banner.ts";

const edition = {
  id: "2022-p1",
  year: 2022,
  status: "provisional" as const,
  number: 1,
  state: "approved" as const,
  inputs: { submissions: [], network: [], profiles: [], overlaps: [], rates: [], statements: [], decisions: [] },
  inputsSha256: "a".repeat(64),
  manifestSha256: "b".repeat(64),
  previous: null,
  actor: "local",
  requestedAt: new Date("2026-11-02T08:00:00Z"),
  frozenAt: new Date("2026-11-02T08:00:00Z"),
  release: { id: 1, moment: new Date("2026-11-03T08:00:00Z"), zone: "UTC", actor: "anna", at: new Date(0) },
};

test.each([
  ["en", "Not released: 2022-p1 is under embargo until 2026-11-03 08:00 UTC"],
  ["es", "Sin publicar: 2022-p1 está bajo embargo hasta el 2026-11-03 08:00 UTC"],
  ["fr", "Non publié : 2022-p1 est sous embargo jusqu’au 2026-11-03 08:00 UTC"],
  ["it", "Non pubblicata: 2022-p1 è sotto embargo fino al 2026-11-03 08:00 UTC"],
  ["pt", "Não publicada: 2022-p1 está sob embargo até 2026-11-03 08:00 UTC"],
  ["xx", "Not released: "],
])("a page in %s says so in its language, right after its body begins", (language, words) => {
  const page = `<!DOCTYPE html>\n<html lang="${language}"><head></head><body class="report"><p>42</p></body></html>`;
  const shown = withEmbargoBanner(page, edition);
  expect(shown).toMatch(/<body class="report"><div role="note"><p><mark><strong>/);
  expect(shown).toContain(words);
  expect(shown.replace(/<div role="note">.*?<\/div>/, "")).toBe(page);
});
