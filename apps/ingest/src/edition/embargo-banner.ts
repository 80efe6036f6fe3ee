import { type Language, languages } from "@coop-census/census";
import type { PreReleaseEdition } from "@coop-census/store";

interface Words {
  readonly until: (edition: string, moment: string) => string;
  readonly open: (edition: string) => string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    until: (edition, moment) => `Not released: ${edition} is under embargo until ${moment}. Do not pass it on.`,
    open: (edition) =>
      `Not released: ${edition} is under embargo, and no moment of release is named. Do not pass it on.`,
  },
  es: {
    until: (edition, moment) => `Sin publicar: ${edition} está bajo embargo hasta el ${moment}. No lo difunda.`,
    open: (edition) =>
      `Sin publicar: ${edition} está bajo embargo y aún no tiene momento de publicación. No lo difunda.`,
  },
  fr: {
    until: (edition, moment) => `Non publié : ${edition} est sous embargo jusqu’au ${moment}. Ne le diffusez pas.`,
    open: (edition) =>
      `Non publié : ${edition} est sous embargo, et aucun moment de publication n’est fixé. Ne le diffusez pas.`,
  },
  it: {
    until: (edition, moment) => `Non pubblicata: ${edition} è sotto embargo fino al ${moment}. Non diffonderla.`,
    open: (edition) =>
      `Non pubblicata: ${edition} è sotto embargo e non ha ancora un momento di pubblicazione. Non diffonderla.`,
  },
  pt: {
    until: (edition, moment) => `Não publicada: ${edition} está sob embargo até ${moment}. Não a divulgue.`,
    open: (edition) =>
      `Não publicada: ${edition} está sob embargo e ainda não tem momento de publicação. Não a divulgue.`,
  },
};

const minute = (at: Date): string => `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;

/**
 * A page of an edition under embargo with that said above all else, in the page's own language. `mark` and `hr` stand out
 * without any style, which the policies of the pages would not let in; the frozen file itself is not touched.
 */
export const withEmbargoBanner = (page: string, { id, release }: PreReleaseEdition): string => {
  const named = /<html[^>]*\slang="([a-z]{2})"/.exec(page)?.[1];
  const { until, open } = words[languages.find((one) => one === named) ?? "en"];
  const said = release === null ? open(id) : until(id, minute(release.moment));
  const banner = `<div role="note"><p><mark><strong>${said}</strong></mark></p><hr/></div>`;
  const body = /<body[^>]*>/.exec(page);
  const at = body === null ? 0 : body.index + body[0].length;
  return `${page.slice(0, at)}${banner}${page.slice(at)}`;
};
