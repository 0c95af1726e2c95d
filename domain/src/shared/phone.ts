import { toLatinDigits } from './digits.ts'

const DOOR_MOBILE = /^\+923\d{9}$/
// Area code without its leading zero (2–3 digits) and a subscriber number; 9 or 10 digits in all.
const DOOR_LANDLINE = /^\+92[24-9]\d{8,9}$/
const E164 = /^\+[1-9]\d{6,14}$/

/**
 * Any way of writing a number to E.164, or null. Numbers without a country code are read as this
 * country's: `0300 1234567`, `3001234567`, `0092-300…`, `۰۳۰۰…`, `042-35761999`.
 */
export function normalisePhone(written: string): string | null {
  const text = toLatinDigits(written).replace(/[\s\-/().‎‏​⁦-⁩]/g, '')
  if (!/^\+?\d+$/.test(text)) return null
  let e164: string
  if (text.startsWith('+')) e164 = text
  else if (text.startsWith('00')) e164 = `+${text.slice(2)}`
  else if (text.startsWith('0')) e164 = `+92${text.slice(1)}`
  else if (/^92\d{9,10}$/.test(text)) e164 = `+${text}`
  else if (/^3\d{9}$/.test(text)) e164 = `+92${text}`
  else return null
  // `+92 0300 …` is a common mistake: the national zero after the country code.
  e164 = e164.replace(/^\+920(?=\d{9,10}$)/, '+92')
  if (!E164.test(e164)) return null
  if (e164.startsWith('+92')) return DOOR_MOBILE.test(e164) || DOOR_LANDLINE.test(e164) ? e164 : null
  return e164
}

export function isMobileHere(e164: string): boolean {
  return DOOR_MOBILE.test(e164)
}

/** Can it ring at the door: a mobile or a landline of this country. */
export function isDoorPhone(e164: string): boolean {
  return DOOR_MOBILE.test(e164) || DOOR_LANDLINE.test(e164)
}

/** `0300 1234567` for people here, `+44 …` kept for those abroad. */
export function formatPhone(e164: string): string {
  if (DOOR_MOBILE.test(e164)) return `0${e164.slice(3, 6)} ${e164.slice(6)}`
  if (e164.startsWith('+92')) return `0${e164.slice(3)}`
  return e164
}

/** Enough to recognise one's own number, not enough to call it. */
export function maskPhone(e164: string): string {
  return `${e164.slice(0, e164.startsWith('+92') ? 6 : 4)}•••${e164.slice(-3)}`
}

/** The same in a text message: a dot in the middle of the line would make the whole text one of 70 letters. */
export const maskPhoneForText = (phone: string): string => maskPhone(phone).replaceAll('•', '*')
