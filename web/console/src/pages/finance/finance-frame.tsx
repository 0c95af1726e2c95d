import type { ReactNode } from 'react'
import { createMessages, Page, useText, type IconName } from '@app/ui'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'
import { SubNav } from '../../app/sub-nav.tsx'

const words = createMessages({
  en: { parts: 'Parts of finance', balance: 'Trial balance', payables: 'Departments', deposits: 'Deposits', payouts: 'Payouts', clearing: 'Rails and banks', credits: 'Unknown credits', refunds: 'Refunds', robberies: 'Robberies', auditor: 'The auditor reads; finance acts' },
  ur: { parts: 'حساب کے حصے', balance: 'میزان', payables: 'محکمے', deposits: 'جمع رقوم', payouts: 'ادائیگیاں', clearing: 'ذرائع اور بینک', credits: 'نامعلوم رقوم', refunds: 'واپسیاں', robberies: 'وارداتیں', auditor: 'آڈیٹر صرف دیکھتا ہے؛ عمل شعبہ حساب کرتا ہے' },
})

const parts: readonly { to: '/finance' | '/finance/payables' | '/finance/deposits' | '/finance/payouts' | '/finance/clearing' | '/finance/credits' | '/finance/refunds' | '/finance/robberies'; key: 'balance' | 'payables' | 'deposits' | 'payouts' | 'clearing' | 'credits' | 'refunds' | 'robberies'; icon: IconName; acts?: true }[] = [
  { to: '/finance', key: 'balance', icon: 'scale' },
  { to: '/finance/payables', key: 'payables', icon: 'office' },
  { to: '/finance/deposits', key: 'deposits', icon: 'bank' },
  { to: '/finance/payouts', key: 'payouts', icon: 'wallet' },
  { to: '/finance/clearing', key: 'clearing', icon: 'repeat' },
  { to: '/finance/credits', key: 'credits', icon: 'help' },
  { to: '/finance/refunds', key: 'refunds', icon: 'undo', acts: true },
  { to: '/finance/robberies', key: 'robberies', icon: 'shield' },
]

/** Why this person may only look; undefined for finance. */
export function useOnlyReads(): string | undefined {
  const t = useText(words)
  const { me } = useSession()
  return me?.roles.includes('finance') ? undefined : t.auditor
}

export function FinanceFrame({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const t = useText(words)
  const { name } = useProgramme()
  const onlyReads = useOnlyReads()
  return (
    <div className="dense">
      <Page title={title} suffix={name} lead={lead} wide back={<SubNav label={t.parts} places={parts.filter((part) => !part.acts || !onlyReads).map((part) => ({ to: part.to, icon: part.icon, words: t[part.key] }))} />}>
        {children}
      </Page>
    </div>
  )
}
