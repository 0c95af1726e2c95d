/** A case's number as it is read out: the last digit notices one that was misheard. */
export function caseNoOf(running: number): string {
  const digits = String(running).padStart(6, '0')
  return `C-${digits}-${checkDigit(digits)}`
}

/** As typed, in any form; null where a digit was misheard or it is no case's number. */
export function runningOf(typed: string): number | null {
  const digits = typed.replace(/\D/g, '')
  const body = digits.slice(0, -1)
  return body.length >= 6 && checkDigit(body) === Number(digits.at(-1)) ? Number(body) : null
}

/** Luhn: every second digit from the right counts double. */
function checkDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((all, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return all + (value > 9 ? value - 9 : value)
  }, 0)
  return (10 - (sum % 10)) % 10
}
