import { account, credit, debit, type Journal, journal } from '@app/domain/ledger'

/** So many of each kind that two journals seldom meet in one, as on a day of the programme. */
const SUBS = 5_000
const DEBITS = ['1210', '1300', '1205'] as const
const CREDITS = ['2200', '2230', '2220'] as const

/** Of classes with a bound, all: each of their accounts is locked and checked. */
const of = (code: (typeof DEBITS)[number] | (typeof CREDITS)[number], sub = Math.floor(Math.random() * SUBS)) =>
  account(code, `bench-${sub}`)

let made = 0
const key = (): string => `bench:${process.pid}:${++made}`
const refs = { requestId: '00000000-0000-4000-8000-000000000000' }

/** Adds to both sides, so that no bound refuses it: what is measured is journals that are written. */
export function cold(legs: number): Journal {
  const pairs = Array.from({ length: legs / 2 }, (_, pair) => {
    const paisa = 1 + Math.floor(Math.random() * 100_000)
    return [debit(of(DEBITS[pair]!), paisa), credit(of(CREDITS[pair]!), paisa)]
  })
  return journal({ key: key(), kind: 'bench', legs: pairs.flat(), refs })
}

/** All of them onto one account, which each has to lock and to check. */
export const hot = (): Journal =>
  journal({ key: key(), kind: 'bench', legs: [debit(account('1210', 'hot'), 100), credit(of('2200'), 100)], refs })

/** Every account that will be asked for. */
export function* warmingUp(): Generator<Journal> {
  for (let sub = 0; sub < SUBS; sub += 40) {
    const subs = Array.from({ length: Math.min(40, SUBS - sub) }, (_, n) => sub + n)
    for (const [pair, code] of DEBITS.entries()) {
      const legs = subs.flatMap((one) => [debit(of(code, one), 1), credit(of(CREDITS[pair]!, one), 1)])
      yield journal({ key: key(), kind: 'bench', legs, refs })
    }
  }
}

/** The ids under which a baseline keeps as many accounts. */
export const ACCOUNTS = SUBS * 2
