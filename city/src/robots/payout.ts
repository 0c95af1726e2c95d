import type { Input, Output } from '@app/contract'
import { Refused } from '../line.ts'
import type { Voice } from '../voice.ts'

type Payout = Output<'finance.payouts'>['items'][number]

/** One of finance asks for it and another lets go of it; what was sent. */
export async function paidByTwo(
  { finance, secondFinance }: { finance: Voice; secondFinance: Voice },
  input: Input<'finance.payout'>,
): Promise<Payout[]> {
  const actId = await finance.call('finance.payout', input).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Refused && error.code === 'second_person_needed') return error.body.details?.actId as string
      throw error
    },
  )
  if (actId === undefined) throw new Error('one person alone paid out')
  await secondFinance.call('finance.checkAct', { actId })
  const sent: Payout[] = []
  for (let cursor: string | undefined; ;) {
    const page = await finance.call('finance.payouts', { state: 'sent', limit: 100, ...(cursor && { cursor }) })
    sent.push(...page.items.filter((one) => one.batchId === input.batchId))
    if (!page.next) return sent
    cursor = page.next
  }
}
