import { accountName, KINDS, quotable, rupees } from './account-names.ts'
import type { AccountCode } from '@app/domain/ledger'

export interface BookLeg {
  code: AccountCode
  sub: string
  amountPaisa: number
}

/** A journal as an accountant's program reads it. */
export interface BookEntry {
  /** The day on which it happened, where the programme works. */
  date: string
  kind: string
  /** In the order written: ids and keys, never a name. */
  facts: Record<string, string>
}

/** How a program wants to be told; the text of one entry is `entry`, then its legs, then `end`. */
export interface Grammar {
  head(firstDay: string): string
  declared(firstDay: string, code: AccountCode, sub: string): string
  entry(one: BookEntry): string
  leg(one: BookLeg): string
  end: string
  comment(words: string): string
}

const legOf = ({ code, sub, amountPaisa }: BookLeg): string => `${accountName(code, sub)}  ${rupees(amountPaisa)}\n`
const said = (facts: Record<string, string>) => Object.entries(facts).filter(([, fact]) => fact !== '')

export const hledger: Grammar = {
  head: () =>
    `decimal-mark .\ncommodity 1000.00 PKR\n${Object.entries(KINDS)
      .map(([name, letter]) => `account ${name}  ; type: ${letter}\n`)
      .join('')}`,
  declared: (_firstDay, code, sub) => `account ${accountName(code, sub)}\n`,
  entry: ({ date, kind, facts }) =>
    `${date} ${quotable(kind)}\n${said(facts)
      .map(([name, fact]) => `    ; ${name}: ${quotable(fact)}\n`)
      .join('')}`,
  leg: (leg) => `    ${legOf(leg)}`,
  end: '\n',
  comment: (words) => `; ${words}\n`,
}

export const beancount: Grammar = {
  head: (firstDay) => `option "title" "Ledger"\noption "operating_currency" "PKR"\n${firstDay} commodity PKR\n`,
  declared: (firstDay, code, sub) => `${firstDay} open ${accountName(code, sub)} PKR\n`,
  entry: ({ date, kind, facts }) =>
    `${date} * "${quotable(kind)}"\n${said(facts)
      .map(([name, fact]) => `  ${name}: "${quotable(fact)}"\n`)
      .join('')}`,
  leg: (leg) => `  ${legOf(leg)}`,
  end: '\n',
  comment: (words) => `; ${words}\n`,
}
