import type { Output } from '@app/contract/calls'
import { Bdi, useSay, useText } from '@app/ui'
import { refundWords } from './refund-words.ts'

type To = Output<'finance.refunds'>['items'][number]['to']

/** Where a refund goes: the kind, whose bank or wallet, and the last four digits. */
export function RefundTo({ to }: { to: To }) {
  const t = useText(refundWords)
  const say = useSay()
  if (!to) return <span className="muted">{t.unknown}</span>
  return (
    <>
      {t[to.kind]}
      {to.kind !== 'door' && (
        <span className="small muted">
          {' '}
          · {say(to.name)} {to.last4 && <Bdi>••••{to.last4}</Bdi>}
        </span>
      )}
    </>
  )
}
