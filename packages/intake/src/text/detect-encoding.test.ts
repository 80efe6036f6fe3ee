import type { EncodingLabel } from "@coop-census/contracts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeText } from "../sample/encode-text.ts";
import type { StrictLabel } from "./decode-strictly.ts";
import { decodeText } from "./decode-text.ts";
import { detectEncoding } from "./detect-encoding.ts";

const whole = { isWhole: true };

/** What tables of each language say; not the words that the languages are known by. */
const tables: readonly (readonly [language: string, words: string, labels: readonly StrictLabel[]])[] = [
  [
    "French",
    "Coopératives|Adhérents|Créées en|Effectif salarié|Scop du bâtiment|Lyon|Saint-Étienne|Évreux|Mégisserie|Très petites|Associés",
    ["windows-1252", "iso-8859-15", "macintosh"],
  ],
  [
    "Spanish",
    "Compañía|Asturias|Logroño|Vitoria|Número de socios|Facturación|Año|Mérida|Coruña|Sevilla|Antigüedad|Peñíscola",
    ["windows-1252", "iso-8859-15"],
  ],
  [
    "Italian",
    "Società|Attività|Unità locali|Università|Età media|Perché|Più|Forlì|Cooperative|Addetti|Novità",
    ["windows-1252", "iso-8859-15"],
  ],
  [
    "Portuguese",
    "Cooperação|São Luís|Informações|Educação|Produção|Funcionários|Região|Maranhão|Mês|Espírito Santo|Goiás|Ações",
    ["windows-1252", "iso-8859-15"],
  ],
  [
    "German",
    "Genossenschaften|Beschäftigte|Umsatzerlöse|Baden-Württemberg|Thüringen|Straßenbau|Größe|Köln|Münster|Schleswig",
    ["windows-1252", "iso-8859-15"],
  ],
  [
    "Polish",
    "Spółdzielnia|Członkowie|Województwo|Łódź|Świętokrzyskie|Przychody ogółem|Zatrudnionych|Białystok|Małopolskie|Usługi",
    ["windows-1250", "iso-8859-2"],
  ],
  [
    "Czech",
    "Družstvo|Zaměstnanců|Členů|Tržby|Jihočeský kraj|Plzeň|Ústí nad Labem|Výrobní|Příjmy|Činnost|Středočeský|Šternberk",
    ["windows-1250", "iso-8859-2"],
  ],
  [
    "Bulgarian",
    "Кооперации|Членове|Брой на заетите|Приходи|Пловдив|Община Варна|Производителни|Забележка|Вид дейност|Столична",
    ["windows-1251", "iso-8859-5"],
  ],
  [
    "Russian",
    "Кооперативы|Количество|Работники|Московская область|Выручка|Название|Потребительский|Численность|Примечание|Всего",
    ["windows-1251", "koi8-r", "iso-8859-5", "ibm866"],
  ],
  [
    "Greek",
    "Συνεταιρισμοί|Μέλη|Εργαζόμενοι|Σύνολο|Θεσσαλονίκη|Κύκλος εργασιών|Περιφέρεια|Ημερομηνία|Αριθμός",
    ["windows-1253", "iso-8859-7"],
  ],
  [
    "Turkish",
    "Kooperatif sayısı|Ortak sayısı|Çalışan|Diyarbakır|Şanlıurfa|İstanbul|Üretim|Yıl|Toplam değer|Eğitim",
    ["windows-1254"],
  ],
  [
    "Japanese",
    "協同組合|労働者協同組合|組合員数|従業員数|事業高（百万円）|東京都|ワーカーズコープ|北海道|合計|みんなの会",
    ["shift_jis", "euc-jp"],
  ],
  ["Korean", "협동조합|조합원 수|직원 수|매출액|서울특별시|경기도|사회적협동조합|합계|취약계층|비고", ["euc-kr"]],
  ["Chinese", "合作社名称|社员人数|职工人数|营业额|北京市|广东省|工业合作社|合计|备注|成立时间", ["gb18030"]],
  ["Taiwanese", "合作社名稱|社員人數|職員人數|營業額|臺北市|高雄市|勞動合作社|合計|備註|成立時間", ["big5"]],
];

const cases = tables.flatMap(([language, words, labels]) =>
  (["utf-8", "utf-16le", "utf-16be", ...labels] as const).map((label) => ({
    language,
    label,
    words: words.split("|"),
  })),
);

const toProfile = (label: StrictLabel): EncodingLabel =>
  label === "utf-16le" || label === "utf-16be" ? "utf-16" : label;

const tableOf = (words: readonly string[]): string =>
  words.map((word, index) => `${index + 1};${word};${index * 1_234},5\r\n`).join("");

const textOf = (bytes: Uint8Array, label: string): string | null => {
  const decoded = decodeText(bytes, null, label);
  return decoded.ok ? decoded.value.text : null;
};

describe.each(cases)("$language in $label", ({ label, words }) => {
  test("is decoded to what was written", () => {
    const text = tableOf(words);
    const bytes = encodeText(text, label);
    if (bytes === null) throw new Error(`no ${label}`);
    const found = detectEncoding(bytes, whole);
    if (found.kind !== "detected") throw new Error(found.kind);
    expect(textOf(bytes, found.encoding)).toBe(text);
    expect(textOf(bytes, toProfile(label))).toBe(text);
  });

  test("is never proved to be something else, however few of its words there are", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }), (few) => {
        const text = tableOf(few);
        const bytes = encodeText(text, label);
        const found = bytes === null ? null : detectEncoding(bytes, whole);
        if (bytes === null || found?.kind !== "detected" || found.certainty !== "proved") return;
        expect(textOf(bytes, found.encoding)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

test("a sign that stands alone proves no older encoding", () => {
  expect(detectEncoding(Buffer.from("id,name\n2,\u00a9\n", "latin1"), whole)).toMatchObject({ certainty: "likely" });
});
