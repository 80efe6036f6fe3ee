import type { PlacedCell } from "./place-cells.ts";

/** A JSON object from the places of figures to what `write` gives of each as JSON, in pieces; a figure of which it gives null is left out. */
export function* printPlaces(
  placed: readonly PlacedCell[],
  write: (cell: PlacedCell["cell"]) => string | null,
): Generator<string> {
  let opening = "{";
  for (const { place, cell } of placed) {
    const written = write(cell);
    if (written === null) continue;
    yield `${opening}"${place}":${written}`;
    opening = ",";
  }
  yield opening === "{" ? "{}" : "}";
}
