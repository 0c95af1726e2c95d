export { goesAt, keptSince, RECORD_PARTS, type RecordPart, type RetentionRule, ruleOf } from './rules.ts'
