import type { Position } from "./equal-earth.ts";

/** A TopoJSON file of countries, as world-atlas has it: outlines as quantised arcs that neighbours share. */
export interface Topology {
  readonly transform: { readonly scale: Position; readonly translate: Position };
  readonly arcs: readonly (readonly Position[])[];
  readonly objects: { readonly countries: { readonly geometries: readonly Country[] } };
}

/** A country by its ISO 3166-1 numeric code, as rings of arcs; a negative arc is read backwards. */
export type Country = { readonly id?: string } & (
  | { readonly type: "Polygon"; readonly arcs: readonly (readonly number[])[] }
  | { readonly type: "MultiPolygon"; readonly arcs: readonly (readonly (readonly number[])[])[] }
);

/** The outer rings of a country in degrees, without what is cut out of them. */
export const outerRings = ({ transform, arcs }: Topology, country: Country): readonly (readonly Position[])[] => {
  const polygons = country.type === "Polygon" ? [country.arcs] : country.arcs;
  const arcOf = (index: number): readonly Position[] => {
    let [x, y] = [0, 0];
    const points = (arcs[index < 0 ? ~index : index] ?? []).map(([dx, dy]): Position => {
      x += dx;
      y += dy;
      return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
    });
    return index < 0 ? points.reverse() : points;
  };
  return polygons.map(([outer = []]) => outer.flatMap((index, place) => arcOf(index).slice(place === 0 ? 0 : 1)));
};
