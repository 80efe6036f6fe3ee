import type { Language } from "@coop-census/census";

/** What the pages around the editions say, in one language. */
export interface PublicWords {
  readonly lead: string;
  readonly editions: string;
  readonly none: string;
  readonly newest: string;
  readonly released: string;
  readonly manifest: string;
  readonly read: string;
  readonly data: string;
  readonly replaces: string;
  readonly replacedBy: string;
  readonly withdrawn: string;
  readonly withdrawnOn: string;
  readonly readInstead: string;
  readonly feed: string;
}

/** The words of the pages around the editions. */
export const publicWords: Readonly<Record<Language, PublicWords>> = {
  en: {
    lead: "Every edition is frozen and signed: its figures never change. A correction is a new edition.",
    editions: "Editions",
    none: "No edition is public yet.",
    newest: "Newest edition",
    released: "Released",
    manifest: "SHA-256 of the manifest",
    read: "Read it",
    data: "Files with their checksums",
    replaces: "Replaces",
    replacedBy: "Replaced by",
    withdrawn: "Withdrawn editions",
    withdrawnOn: "Withdrawn",
    readInstead: "Read instead",
    feed: "Feed of releases",
  },
  es: {
    lead: "Cada edición está congelada y firmada: sus cifras no cambian nunca. Una corrección es una edición nueva.",
    editions: "Ediciones",
    none: "Todavía no hay ninguna edición pública.",
    newest: "Edición más reciente",
    released: "Publicada",
    manifest: "SHA-256 del manifiesto",
    read: "Leerla",
    data: "Archivos con sus sumas de comprobación",
    replaces: "Sustituye a",
    replacedBy: "Sustituida por",
    withdrawn: "Ediciones retiradas",
    withdrawnOn: "Retirada",
    readInstead: "Léase en su lugar",
    feed: "Canal de publicaciones",
  },
  fr: {
    lead: "Chaque édition est figée et signée : ses chiffres ne changent jamais. Une correction est une nouvelle édition.",
    editions: "Éditions",
    none: "Aucune édition n'est encore publique.",
    newest: "Dernière édition",
    released: "Publiée",
    manifest: "SHA-256 du manifeste",
    read: "La lire",
    data: "Fichiers avec leurs sommes de contrôle",
    replaces: "Remplace",
    replacedBy: "Remplacée par",
    withdrawn: "Éditions retirées",
    withdrawnOn: "Retirée",
    readInstead: "À lire à la place",
    feed: "Flux des publications",
  },
  it: {
    lead: "Ogni edizione è congelata e firmata: le sue cifre non cambiano mai. Una correzione è una nuova edizione.",
    editions: "Edizioni",
    none: "Nessuna edizione è ancora pubblica.",
    newest: "Edizione più recente",
    released: "Pubblicata",
    manifest: "SHA-256 del manifesto",
    read: "Leggerla",
    data: "File con le loro somme di controllo",
    replaces: "Sostituisce",
    replacedBy: "Sostituita da",
    withdrawn: "Edizioni ritirate",
    withdrawnOn: "Ritirata",
    readInstead: "Da leggere al suo posto",
    feed: "Feed delle pubblicazioni",
  },
  pt: {
    lead: "Cada edição é congelada e assinada: os seus números nunca mudam. Uma correção é uma nova edição.",
    editions: "Edições",
    none: "Ainda não há nenhuma edição pública.",
    newest: "Edição mais recente",
    released: "Publicada",
    manifest: "SHA-256 do manifesto",
    read: "Lê-la",
    data: "Ficheiros com as suas somas de verificação",
    replaces: "Substitui",
    replacedBy: "Substituída por",
    withdrawn: "Edições retiradas",
    withdrawnOn: "Retirada",
    readInstead: "A ler em seu lugar",
    feed: "Canal de publicações",
  },
};
