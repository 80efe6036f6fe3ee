import type { Form } from "./form.ts";

const html = /^(<!doctype html|<html|<head|<body|<table|<meta|<style|<div|<!--)/;

const xmlForm = (text: string): Form => {
  if (text.includes("urn:schemas-microsoft-com:office:spreadsheet") || text.includes('progid="excel.sheet"')) {
    return { kind: "other-spreadsheet", name: "XML spreadsheet of Excel 2003 (SpreadsheetML)" };
  }
  if (text.includes("urn:oasis:names:tc:opendocument")) {
    return { kind: "other-spreadsheet", name: "flat OpenDocument spreadsheet (.fods)" };
  }
  return /<html[\s>]/.test(text) ? htmlForm(text) : { kind: "foreign", name: "XML file" };
};

const htmlForm = (text: string): Form =>
  text.includes("<table") || text.includes("urn:schemas-microsoft-com:office:excel")
    ? { kind: "other-spreadsheet", name: "web page with a table, as some programs save it under the ending .xls" }
    : { kind: "foreign", name: "web page" };

/** What a text is that begins as markup does; null for any other. `text` is the file's first part in lower case. */
export const markupForm = (text: string): Form | null => {
  const start = text.trimStart();
  if (start.startsWith("mime-version:")) {
    return { kind: "other-spreadsheet", name: "web archive (.mht), as some programs save it under the ending .xls" };
  }
  if (html.test(start)) return htmlForm(start);
  return start.startsWith("<?xml") || /^<(\w+:)?workbook[\s>]/.test(start) ? xmlForm(start) : null;
};
