export {
  majorCodeField,
  majorCodeProblem,
  parseMajorCode,
  parseRegionCode,
  parseSchoolCode,
  parseYear,
  regionCodeField,
  regionCodeProblem,
  schoolCodeField,
  schoolCodeProblem,
} from './codes.ts';
export { joinId, splitId } from './record-id.ts';
export { parseUscc, usccCheckCharacter, usccField, usccProblem } from './uscc.ts';
