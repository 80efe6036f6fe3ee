import type { Messages } from "../finding/message.ts";

/** What is said of a file that could not be read as a table; whoever reads files makes findings of these codes. */
export const unreadableFile = {
  "V01/empty-file": {
    what: "The file {file} is empty.",
    expected: "a CSV file, or an XLSX or ODS workbook with a table",
    cure: "Save the table again and send that file; if there is nothing to report, send a nil return.",
  },
  "V01/not-a-table": {
    what: "The file is no table; what is inside is: {form}.",
    expected: "a CSV file, or an XLSX or ODS workbook",
    cure: "Export the table as CSV or XLSX and send that file; a new file ending does not change what is inside.",
  },
  "V01/old-workbook": {
    what: "{file} is an old binary workbook of Excel 97 to 2003 or earlier (.xls), which is not read.",
    expected: "a workbook in the format of today (.xlsx or .ods), or a CSV file",
    cure: "Open it in Excel or LibreOffice, choose Save As with the type Excel Workbook (.xlsx), and send the new file; changing the ending of the name is not enough.",
  },
  "V01/other-spreadsheet": {
    what: "What is inside of {file} is no XLSX workbook, whatever its ending says, but: {form}.",
    expected: "a workbook in the format of today (.xlsx or .ods), or a CSV file",
    cure: "Open it in Excel or LibreOffice (a Numbers file in Numbers: Export To, Excel), choose Save As with the type Excel Workbook (.xlsx), and send the new file.",
  },
  "V01/unfit-json": {
    what: "The JSON of {file} does not fit: {path}: {reason}.",
    expected: "a return as the API's documentation describes it",
    cure: "Correct the program that wrote it, and send the return again.",
  },
  "V01/broken-quotes": {
    what: "A quotation mark is opened and never closed, so that cells run into each other ({reason}).",
    expected: "quotation marks in pairs, and doubled inside a quoted cell",
    cure: "Export the table as CSV again from the spreadsheet program, or send it as XLSX.",
  },
  "V01/broken-workbook": {
    what: "The workbook is damaged ({reason}).",
    expected: "a workbook that opens in a spreadsheet program",
    cure: "Open it in a spreadsheet program, save it again as XLSX and send that file.",
  },
  "V01/encrypted-workbook": {
    what: "The workbook is protected by a password.",
    expected: "a workbook that opens without a password",
    cure: "Remove the password, save it again and send that file.",
  },
  "V01/undecodable": {
    what: "The byte {byte} in line {line} is no character in {encoding}.",
    expected: "text in UTF-8, UTF-16 or the encoding of the confirmed layout",
    cure: "Save the table again as CSV in UTF-8, or as XLSX, and send that file.",
  },
  "V01/mixed-encoding": {
    what: "The text is in {main}, but {count} of its lines are in {other}: line {lines}.",
    expected: "one encoding in the whole file",
    cure: "Correct the letters of these lines in a spreadsheet program, save the table as CSV in UTF-8 or as XLSX, and send that file.",
  },
  "V01/control-character": {
    what: "A cell holds the control character {character}, which nobody sees and no word or number has.",
    expected: "cells of letters, figures and line breaks",
    cure: "Type the cell anew (or export the table again), and send that file.",
  },
  "V01/no-profile": {
    what: "Nobody has confirmed yet how the files of this organisation are read.",
    expected: "a confirmed layout of the organisation",
    cure: "Ask the secretariat to import a profile for the organisation, then have {file} checked again.",
  },
  "V01/unfit-layout": {
    what: "A layout was found in {file}, but it cannot be remembered ({where}: {reason}).",
    expected: "a layout that a profile can hold",
    cure: "Ask the secretariat to import a profile for the organisation, then send {file} again.",
  },
  "V01/no-columns": {
    what: "{file} is text of {lines} lines ({encoding}), but no table: no semicolon, comma, tab or vertical bar parts its lines into columns. It begins with: {start}.",
    expected: "a table with several columns",
    cure: "Send the file that holds the table, or export it as CSV or XLSX.",
  },
  "V01/uneven-lines": {
    what: "{file} is text of {lines} lines ({encoding}), but no table: the sign that comes nearest, {delimiter}, parts only {share} % of the lines into the same number of cells ({columns}). It begins with: {start}.",
    expected: "a table with as many cells in each row",
    cure: "Send the file that holds the table; if this is the one, export it again from the spreadsheet program, or send it as XLSX.",
  },
  "V01/unknown-table": {
    what: "{file} was read as a table of {columns} columns with {rows} rows below its first ({encoding}, parted by {delimiter}), but too few of its headers are words that the census knows to say what they hold: {header}.",
    expected: "a table with headers that say what stands below them, such as members, workers or turnover",
    cure: "If this is the right file, name its columns in words of the census, or ask the secretariat to import a profile; otherwise send the file that holds the figures.",
  },
  "V01/unknown-sheet": {
    what: "The sheet {sheet} of {file} was read as a table of {columns} columns with {rows} rows below its first, but too few of its headers are words that the census knows to say what they hold: {header}.",
    expected: "a table with headers that say what stands below them, such as members, workers or turnover",
    cure: "If this is the right file, name its columns in words of the census, or ask the secretariat to import a profile; otherwise send the file that holds the figures.",
  },
  "V01/unknown-sheets": {
    what: "{file} has tables on {count} sheets, but of none are enough headers words that the census knows (columns \u00d7 rows): {tables}.",
    expected: "a sheet with headers that say what stands below them, such as members, workers or turnover",
    cure: "If this is the right file, name the columns of the sheet that counts in words of the census, or ask the secretariat to import a profile; otherwise send the file that holds the figures.",
  },
  "V01/no-cells": {
    what: "The workbook {file} has no cell with content that a person sees (sheets: {sheets}).",
    expected: "a sheet with a table",
    cure: "Save the workbook with its table and send that file; if there is nothing to report, send a nil return.",
  },
  "V01/one-column": {
    what: "The workbook {file} has {cells} cells with content that a person sees, but no row with two of them, hence no table (sheets: {sheets}).",
    expected: "a sheet with a table of several columns",
    cure: "Send the workbook that holds the table.",
  },
  "V01/no-figure-column": {
    what: "{file} was read as a table of {columns} columns and {rows} rows, and the census knows some of its headers ({known}), but no column of it has figures of the census and none names an enterprise: {header}.",
    expected: "a column of figures of the census, such as members, workers or turnover",
    cure: "Send the file that holds the figures, or name its columns in words of the census.",
  },
  "V01/unknown-enterprises": {
    what: "{file} was read as a list of {columns} columns and {rows} rows that names something in each row ({known}), but nothing in it says that these are cooperatives: {header}.",
    expected:
      "a list of enterprises with a national identifier, with figures of the census, or with a word that says what they are",
    cure: "If it is a list of cooperatives, say so in a header or a line above the table, or add their national identifier; otherwise send the file that holds the figures.",
  },
  "V01/foreign-json": {
    what: '{file} is JSON, but no return: it has no key "format" that says so. What it has: {keys}.',
    expected: "a return as the API's documentation describes it, or a table as CSV, XLSX or ODS",
    cure: "Send the return as CSV, XLSX or ODS, or write it as the API's documentation says.",
  },
  "V01/no-header-row": {
    what: "No row holds the column headers of the confirmed layout; row {nearestRow} comes nearest, with {known} of {labels}.",
    expected: "one row with {expected}",
    cure: "Restore the headers, or ask the secretariat to confirm the new layout.",
  },
  "V01/two-header-rows": {
    what: "The header stands twice, in row {firstRow} and in row {secondRow}.",
    expected: "one table with one header",
    cure: "Leave one table with one header in the file, and send other tables as files of their own.",
  },
  "V01/two-tables": {
    what: "Several sheets hold a table of the layout: {sheets}.",
    expected: "one sheet with the table",
    cure: "Leave the sheet that counts and remove the others, then send the file again.",
  },
  "V01/hidden-table": {
    what: "No visible sheet holds the table of the layout; it stands on a hidden sheet: {sheets}.",
    expected: "the table on a sheet that a person sees",
    cure: "Show the sheet that counts (in the spreadsheet program: Unhide), save the workbook and send it again.",
  },
  "V01/duplicate-column": {
    what: "The header {label} stands twice, above columns {first} and {second}.",
    expected: "every header once",
    cure: "Remove one of the two columns, or give it a header that says what distinguishes it.",
  },
  "V01/limit": {
    what: "The file is larger than a return can be: the limit is {value} ({limit}).",
    expected: "one table of aggregates",
    cure: "Send the table alone, without other sheets, pictures or empty rows and columns.",
  },
} as const satisfies Messages;
