/** The tables of one load, by its number: its rows, and its findings until they are kept or thrown away. */
export const loadTables = (load: number): { readonly rows: string; readonly findings: string } => ({
  rows: `register_load_${load}_row`,
  findings: `register_load_${load}_finding`,
});
