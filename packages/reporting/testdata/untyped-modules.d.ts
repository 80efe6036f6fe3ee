// What the tests use of third-party readers that come without types.
declare module "sdmx-json-parser" {
  interface ParsedComponent {
    readonly id: string;
    readonly keyPosition?: number;
    readonly format?: { readonly dataType: string };
    readonly values?: readonly {
      readonly id?: string;
      readonly name?: string;
      readonly value?: string;
      readonly values?: readonly string[];
    }[];
  }
  export class SDMXParser {
    getDatasets(url: string): Promise<unknown>;
    getDimensions(): readonly ParsedComponent[];
    getAttributes(): readonly ParsedComponent[];
    getObservations(): Readonly<Record<string, readonly (string | number | readonly number[] | null)[]>>;
  }
}

declare module "jsonstat-toolkit" {
  interface Value {
    readonly value: number | null;
    readonly status: string | null;
  }
  interface DataSet {
    readonly class: string | null;
    readonly id: readonly string[];
    readonly n: number;
    readonly size: readonly number[];
    readonly extension: Readonly<
      Record<"conf" | "exact" | "lower" | "upper", Readonly<Record<string, string>>> & {
        readonly edition: string;
        readonly reporters: Readonly<Record<string, readonly [number, number]>>;
      }
    >;
    Data(place: number): Value | null;
    Dimension(id: string): { readonly id: readonly string[]; Category(place: number): { readonly label: string } };
  }
  const JSONstat: (response: unknown) => DataSet;
  export = JSONstat;
}

declare module "jsonld" {
  const jsonld: {
    toRDF(
      document: unknown,
      options: {
        readonly base: string;
        readonly format: "application/n-quads";
        readonly safe: boolean;
        readonly documentLoader: (url: string) => Promise<never>;
      },
    ): Promise<string>;
  };
  export = jsonld;
}
