/** Maximise objective · x over x >= 0 with, for each row, coefficients · x <= limit; every limit is at least 0. */
export interface LinearProgram {
  readonly objective: readonly bigint[];
  readonly rows: readonly { readonly coefficients: readonly bigint[]; readonly limit: bigint }[];
}

/** An exact number; the denominator is positive. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const at = (row: readonly bigint[], index: number): bigint => row[index] ?? 0n;

/** The rows with their slack variables and limits, then the reduced costs of the objective. */
const tableauOf = ({ objective, rows }: LinearProgram): bigint[][] => [
  ...rows.map(({ coefficients, limit }, index) => [
    ...coefficients,
    ...rows.map((_, slack) => (slack === index ? 1n : 0n)),
    limit,
  ]),
  [...objective.map((cost) => -cost), ...rows.map(() => 0n), 0n],
];

/** The row that limits a column most; of equals the one whose basic variable comes first (Bland's rule). */
const leavingRow = (rows: readonly (readonly bigint[])[], basis: readonly number[], column: number): number | null => {
  let best: number | null = null;
  for (const [index, row] of rows.entries()) {
    const step = at(row, column);
    if (step <= 0n) continue;
    const known: readonly bigint[] = best === null ? [] : (rows[best] ?? []);
    const difference =
      best === null ? -1n : at(row, row.length - 1) * at(known, column) - at(known, known.length - 1) * step;
    if (difference < 0n || (difference === 0n && (basis[index] ?? 0) < (basis[best ?? 0] ?? 0))) best = index;
  }
  return best;
};

/** One step without fractions: every entry stays a whole number over the last pivot, which divides exactly. */
const pivot = (tableau: readonly bigint[][], row: number, column: number, last: bigint): readonly bigint[][] => {
  const chosen = tableau[row] ?? [];
  const by = at(chosen, column);
  return tableau.map((one, index) => {
    if (index === row) return one;
    const factor = at(one, column);
    return one.map((value, place) => (value * by - factor * at(chosen, place)) / last);
  });
};

/**
 * The exact maximum by the simplex method with Bland's rule, which ends on every program; null where there is no
 * maximum.
 */
export const maximise = (program: LinearProgram): Ratio | null => {
  const variables = program.objective.length;
  let tableau: readonly bigint[][] = tableauOf(program);
  const basis = program.rows.map((_, index) => variables + index);
  let last = 1n;
  for (;;) {
    const costs = tableau.at(-1) ?? [];
    const column = costs.slice(0, -1).findIndex((cost) => cost < 0n);
    if (column === -1) return { numerator: at(costs, costs.length - 1), denominator: last };
    const row = leavingRow(tableau.slice(0, -1), basis, column);
    if (row === null) return null;
    const by = at(tableau[row] ?? [], column);
    tableau = pivot(tableau, row, column, last);
    basis[row] = column;
    last = by;
  }
};
