import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import { OperatorError } from './refusal.ts'

/** The programme as its bank knows it. */
export interface Payer {
  name: string
  iban: string
}

/** As much of a name as every bank takes. */
const NAME_MAX = 70

export function payer(env: NodeJS.ProcessEnv): Payer | null {
  const [name, typed] = [env.PAYER_NAME?.trim(), env.PAYER_IBAN]
  if (!name && !typed) return null
  if (!name || name.length > NAME_MAX || !typed)
    throw new OperatorError(`PAYER_NAME (at most ${NAME_MAX} signs) and PAYER_IBAN are set together.`)
  const iban = electronicFormatIBAN(typed)
  if (iban === null || !isValidIBAN(iban))
    throw new OperatorError('PAYER_IBAN is no account number: its check digits are wrong.')
  return { name, iban }
}
