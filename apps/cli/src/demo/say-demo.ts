import { type Finding, type Network, type Response, toJsonFigure } from "@coop-census/census";
import type { DescribedFigure } from "@coop-census/checking";
import type { Outcome } from "../command/outcome.ts";
import { saySummary } from "../figures/say-summary.ts";
import { countFindings } from "../submission/say-findings.ts";
import { table } from "../text/table.ts";
import type { CheckedSample } from "./check-defective.ts";

/** The figures of one year, and who answered in the world. */
export interface DemoYear {
  readonly year: number;
  readonly figures: readonly DescribedFigure[];
  readonly response: Response | null;
}

/** What the demonstration came to. */
export interface DemoResult {
  readonly network: Network;
  readonly years: readonly DemoYear[];
  readonly submitted: number;
  readonly findings: readonly Finding[];
  readonly defective: readonly CheckedSample[];
  readonly editions: readonly { readonly id: string; readonly manifestSha256: string; readonly path: string }[];
}

const byRule = (findings: readonly Finding[]): string => {
  const groups = [...Map.groupBy(findings, ({ rule, severity }) => `${rule} ${severity}`)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return table(
    [{ title: "rule" }, { title: "findings", align: "right" }],
    groups.map(([name, group]) => [name, String(group.length)]),
  );
};

const sayDefective = (checked: readonly CheckedSample[]): string =>
  table(
    [{ title: "file" }, { title: "would be" }, { title: "findings" }],
    checked.map(({ file, state, findings }) => {
      const grave = findings.filter(({ severity }) => ["ERROR", "HOLD", "QUERY"].includes(severity));
      const named = [...new Set(grave.map(({ rule, severity }) => `${rule} ${severity}`))];
      return [file.name, state, named.join(", ")];
    }),
  );

/** The end of the demonstration: figures, findings in short, and where the editions lie. */
export const sayDemo = (result: DemoResult, seconds: number): Outcome => {
  const { network, years, submitted, findings, defective, editions } = result;
  const text = [
    ...years.flatMap(({ year, figures, response }) => [
      "",
      `═══ ${year} ═══`,
      "",
      saySummary({ year, series: "main", figures, network, response }),
    ]),
    "",
    `═══ Findings on the ${submitted} returns that were sent: ${countFindings(findings)} ═══`,
    "",
    byRule(findings),
    "",
    `═══ The ${defective.length} files with known mistakes (checked, never counted) ═══`,
    "",
    sayDefective(defective),
    "",
    "═══ Editions (drafts) ═══",
    "",
    ...editions.map(({ id, manifestSha256, path }) => `${id}  manifest ${manifestSha256}\n         ${path}`),
    "",
    `→ open ${editions.at(-1)?.path ?? ""}/site/index.html in a browser: the world, its regions and countries, in five languages`,
    `→ pnpm census edition verify ${editions.at(-1)?.path ?? ""}`,
    `Done in ${seconds.toFixed(1)} s.`,
  ].join("\n");
  const world = years.map(({ year, figures, response }) => ({
    year,
    answered: response?.answered.length ?? 0,
    known: response?.known.length ?? 0,
    cells: figures
      .filter(({ cell }) => cell.geo === "WORLD" && cell.type === "ALL_COOP")
      .map(({ cell: { indicator, unit, value, gross, reporters, bounds, printed }, growth }) => ({
        indicator,
        unit,
        value: toJsonFigure(value),
        gross: toJsonFigure(gross),
        bounds: { lower: toJsonFigure(bounds.lower), upper: toJsonFigure(bounds.upper) },
        printed: toJsonFigure(printed.value),
        growth: growth === null ? null : { percent: growth.percent, reporters: growth.reporters, of: growth.of },
        reporters,
      })),
  }));
  const judged = defective.map(({ file, state, findings: found }) => ({
    file: file.name,
    state,
    findings: found.map(({ rule, severity, address }) => ({ rule, severity, row: address.row })),
  }));
  return { json: { submitted, world, findings: findings.length, defective: judged, editions }, text };
};
