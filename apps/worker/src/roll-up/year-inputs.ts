export { readYearInputs, type YearInputs } from "@coop-census/store";
