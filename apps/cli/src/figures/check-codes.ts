export { checkCodes } from "@coop-census/checking";
