import type { Language } from "@coop-census/census";
import type { MarkedWorkbook } from "@coop-census/checking";
import { findingsForms } from "./findings-form.ts";

/** A marked workbook in a language, as a download under its name. */
export const answerMarked = ({ fileName, bytes }: MarkedWorkbook, language: Language): Response => {
  // The quoted name is for old programs; others take the one that follows it.
  const plain = fileName.replaceAll(/[^\w.-]/g, "_");
  const encoded = encodeURIComponent(fileName.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": findingsForms.xlsx,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      "content-language": language,
      vary: "accept, accept-language",
    },
  });
};
