export { isClearLine, isClearText, isTurned, withoutMarks, withoutUnseen } from './clear-text.ts'
export { clockWords } from './clock-words.ts'
export { csvRows } from './csv-rows.ts'
export { toLatinDigits } from './digits.ts'
export type { Evidence } from './evidence.ts'
export { distanceMeters, isPoint, type Point } from './geo.ts'
export {
  formatCnic,
  IDENTIFIER_KINDS,
  type Identifier,
  type IdentifierKind,
  maskCnic,
  maskIdentifier,
  normaliseCnic,
  normaliseIdentifier,
} from './identifier.ts'
export { bareIban, ibanDigitsHold, type IbanReading, readIbanOf } from './iban.ts'
export { type Language, type LocalText, textIn } from './local-text.ts'
export {
  allocate,
  basisPointsOf,
  formatRupees,
  isAmountPaisa,
  type Paisa,
  roundToRupees,
  rupees,
  splitInclusiveTax,
} from './money.ts'
export { normaliseText } from './normalise.ts'
export { isRefused, type Refused } from './outcome.ts'
export { formatPhone, isDoorPhone, isMobileHere, maskPhone, maskPhoneForText, normalisePhone } from './phone.ts'
export { decodePlusCode, encodePlusCode } from './plus-code.ts'
export { sheetCell } from './sheet-cell.ts'
export { smsParts, smsPieces, smsSize, type SmsSize } from './sms-parts.ts'
export { fillTemplate, type TemplateText, templateValues, type TemplateValue } from './template.ts'
export {
  addDays,
  DAY_MS,
  daysBetween,
  HOUR_MS,
  instantAt,
  isLocalDate,
  monthBetween,
  type LocalDate,
  localDateOf,
  MINUTE_MS,
  overlapMs,
  SECOND_MS,
  type TimeWindow,
  yearsBetween,
} from './time.ts'
