/** Cuts a list so that each part is one INSERT below Postgres's limit of 65,535 parameters (30 columns are enough for any table). */
export const chunks = function* <Row>(rows: readonly Row[], size = 2000): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
};
