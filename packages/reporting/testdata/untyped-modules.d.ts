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
