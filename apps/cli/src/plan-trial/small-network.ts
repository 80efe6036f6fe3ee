import { decimal, type Network, type Overlap } from "@coop-census/census";

/** Ten organisations in seven countries of every region; a group among them, and one that only another body counts. */
export const organisations = ["it-a", "it-b", "it-c", "fr-a", "es-a", "us-a", "us-b", "ar-a", "jp-a", "za-a"] as const;

const places = [
  ["IT", "EUR"],
  ["FR", "EUR"],
  ["ES", "EUR"],
  ["US", "AME_NA"],
  ["AR", "AME_MS"],
  ["JP", "APA"],
  ["ZA", "OTH"],
] as const;

const open = { from: null, to: null } as const;

/** The roster of the trial. */
export const smallNetwork: Network = {
  bodies: ["cicopa", "cecop"].map((id) => ({ id, name: id.toUpperCase(), parent: null, ...open })),
  countries: places.map(([country, place]) => ({ country, name: country, place, ...open })),
  organisations: organisations.map((id) => ({
    id,
    name: id,
    country: id.slice(0, 2).toUpperCase(),
    kind: "FEDERATION",
    isGroup: false,
  })),
  affiliations: organisations.flatMap((organisation) => {
    const role = organisation === "za-a" ? ("ASSOC_OTHER" as const) : ("FULL" as const);
    const one = { organisation, role, certainty: "stated" as const, inRoster: true, ...open };
    const isEuropean = /^(it|fr|es)-/.test(organisation);
    return isEuropean
      ? [
          { ...one, body: "cicopa" },
          { ...one, body: "cecop" },
        ]
      : [{ ...one, body: "cicopa" }];
  }),
};

const overlap = (a: string, b: string, kind: Overlap["kind"], indicator: string, amount: number): Overlap => ({
  a,
  b,
  kind,
  type: null,
  indicator,
  amount: kind === "declared" ? decimal(amount) : null,
  referenceDate: null,
});

/** Overlaps within a country, a region and the world, the declared ones by as many as `amount`. */
export const smallOverlaps = (amount: number): readonly Overlap[] => [
  overlap("it-a", "it-b", "declared", "ENT_TOTAL", amount),
  overlap("it-a", "fr-a", "declared", "WRK_TOTAL", amount * 3),
  overlap("us-a", "ar-a", "declared", "ENT_TOTAL", amount),
  overlap("es-a", "jp-a", "declared", "ENT_TOTAL", amount),
  overlap("it-b", "it-c", "suspected", "ENT_TOTAL", 0),
];
