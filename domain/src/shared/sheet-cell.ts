/** A phone number or an amount is no formula, whatever it begins with. */
const NUMBER = /^[+-]?\d+([.,]\d+)*$/

/** What a spreadsheet would read as a formula is only a word: for every sheet that holds what people wrote. */
export const sheetCell = (value: string): string =>
  /^\s*[=+\-@|\t\r]/.test(value) && !NUMBER.test(value) ? `'${value}` : value
