/** The rows of one place, or of all where none is asked for; a code may be typed in small letters. */
export const ofPlace = <Row extends { readonly geo: string }>(
  rows: readonly Row[],
  geo: string | undefined,
): readonly Row[] => (geo === undefined ? rows : rows.filter((row) => row.geo === geo.toUpperCase()));
