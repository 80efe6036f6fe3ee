import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv as Ajv07, type ValidateFunction } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** The official schemas of a folder, which are no part of the product where their licence does not say so. */
export interface OfficialSchemas {
  readonly has: (path: string) => boolean;
  /** What a schema says against a document, formats included; nothing where it is valid. */
  readonly judge: (path: string, document: unknown) => readonly string[];
}

/** The schemas below a folder; none where its name is empty. */
export const officialSchemas = (folder: string): OfficialSchemas => {
  const compiled = new Map<string, ValidateFunction>();
  return {
    has: (path) => folder !== "" && existsSync(join(folder, path)),
    judge: (path, document) => {
      const validate = compiled.get(path) ?? compileSchema(readFileSync(join(folder, path), "utf8"));
      compiled.set(path, validate);
      validate(document);
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    },
  };
};

const compileSchema = (text: string): ValidateFunction => {
  const schema: unknown = JSON.parse(text);
  if (typeof schema !== "object" || schema === null) throw new Error("a schema is an object");
  const Ajv = text.includes("draft/2019-09") ? Ajv2019 : text.includes("draft-07") ? Ajv07 : Ajv2020;
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
};
