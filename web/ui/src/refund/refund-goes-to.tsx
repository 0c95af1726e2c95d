import type { LocalText } from '@app/domain/shared'
import type { RefundKind } from '@app/domain/payments'
import { useSay, useText } from '../i18n/language.tsx'
import { Bdi } from '../i18n/spans.tsx'
import { refundFormWords } from './refund-form-words.ts'

/** Where a refund goes, as much as anybody sees. */
export interface ShownRefundTo {
  kind: RefundKind
  name: LocalText
  last4: string | null
}

/** The way, whose bank or wallet or which centre, and of a number its last four digits. */
export function RefundGoesTo({ to }: { to: ShownRefundTo }) {
  const t = useText(refundFormWords)
  const say = useSay()
  // A bank's letters and its digits are one thing, left to right.
  const number = to.last4 && <Bdi>{`${to.kind === 'bank' ? `${say(to.name)} ` : ''}••••${to.last4}`}</Bdi>
  return (
    <>
      {t[to.kind]}
      {(to.kind === 'wallet' || to.kind === 'centre') && <> · {say(to.name)}</>}
      {number && <> · {number}</>}
    </>
  )
}
