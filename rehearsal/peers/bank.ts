import { parseCsv } from '@app/domain/places'

export interface Credit {
  reference: string
  account: string
  amountPaisa: number
  bankReference: string
}
/** A bank that is told what to pay by a file, as a person carries it to its portal. Ours: no bank gives theirs away. */
export interface Bank {
  /** Reads an instruction and pays it; answers what it paid. */
  take(file: string): Credit[]
  credited(account: string): number
}

/** @param diverts where the money goes instead, for a bank that does not do as it is told */
export function openBank(diverts?: string): Bank {
  const credits: Credit[] = []
  return {
    take(file) {
      const [header, ...rows] = parseCsv(file.replace(/^\uFEFF/, '')).map((one) => one.cells)
      const column = (name: string): number => {
        const at = header?.indexOf(name) ?? -1
        if (at < 0) throw new Error(`the bank’s file has no column ${name}`)
        return at
      }
      const paid = rows.map((cells) => ({
        reference: cells[column('reference')] ?? '',
        account: diverts ?? cells[column('account')] ?? '',
        amountPaisa: Math.round(Number(cells[column('amount_rupees')]) * 100),
        bankReference: `BANK-${credits.length + 1}-${(cells[column('reference')] ?? '').slice(-6)}`,
      }))
      credits.push(...paid)
      return paid
    },
    credited: (account) =>
      credits.filter((one) => one.account === account).reduce((all, one) => all + one.amountPaisa, 0),
  }
}
