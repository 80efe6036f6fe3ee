export { editionFolder } from "@coop-census/reporting";
