/** Digits of both sets as Latin ones; everything else is dropped. */
export function latinDigits(text: string): string {
  return text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/\D/g, '')
}

/** 0300…, 92300…, 0092300… and +92300… are one number; another country keeps its plus. */
export function internationalPhone(text: string): string {
  const foreign = text.trim().startsWith('+')
  const digits = latinDigits(text)
  if (foreign || digits.startsWith('00')) return `+${digits.replace(/^00/, '')}`.slice(0, 16)
  if (digits.startsWith('92')) return `+${digits}`.slice(0, 13)
  if (digits.startsWith('0')) return digits.length > 1 ? `+92${digits.slice(1)}`.slice(0, 13) : digits
  return digits.startsWith('3') ? `+92${digits}`.slice(0, 13) : digits
}

/**
 * 15031990, 15/3/1990 and 15.03.1990 as 15-03-1990, while it is being typed: what can only be a day or a month of one
 * digit is filled up, so that nobody has to type a nought. What is being rubbed out is left as it is.
 */
export function groupedDate(text: string, before = ''): string {
  const given = text.replace(/[۰-۹٠-٩]/g, (digit) => latinDigits(digit)).replace(/[^\d]+/g, '-')
  if (given.length < before.length) return given.slice(0, 10)
  const parts = ['', '', '']
  let at = 0
  for (const letter of given) {
    const part = parts[at] ?? ''
    if (letter === '-') {
      if (at < 2 && part !== '') parts[at++] = part.padStart(2, '0')
      continue
    }
    if (at === 2) parts[2] = (part + letter).slice(0, 4)
    else if (part === '' && Number(letter) > (at === 0 ? 3 : 1)) parts[at++] = `0${letter}`
    else {
      parts[at] = part + letter
      if (part !== '') at++
    }
  }
  return parts.filter(Boolean).join('-')
}
