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
  return { name, iban: accountNumber('PAYER_IBAN', typed) }
}

/** The account into which money is collected; payouts leave another. */
export function collectionIban(env: NodeJS.ProcessEnv): string | null {
  if (!env.COLLECTION_IBAN) return null
  const iban = accountNumber('COLLECTION_IBAN', env.COLLECTION_IBAN)
  if (iban === payer(env)?.iban) throw new OperatorError('COLLECTION_IBAN and PAYER_IBAN name the same account.')
  return iban
}

function accountNumber(setting: string, typed: string): string {
  const iban = electronicFormatIBAN(typed)
  if (iban === null || !isValidIBAN(iban))
    throw new OperatorError(`${setting} is no account number: its check digits are wrong.`)
  return iban
}
