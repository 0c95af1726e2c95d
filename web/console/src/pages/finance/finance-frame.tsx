import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { createMessages, Icon, Page, useText, type IconName } from '@app/ui'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'

const words = createMessages({
  en: { parts: 'Parts of finance', balance: 'Trial balance', payables: 'Departments', deposits: 'Deposits', payouts: 'Payouts', refunds: 'Refunds', auditor: 'The auditor reads; finance acts' },
  ur: { parts: 'حساب کے حصے', balance: 'میزان', payables: 'محکمے', deposits: 'جمع رقوم', payouts: 'ادائیگیاں', refunds: 'واپسیاں', auditor: 'آڈیٹر صرف دیکھتا ہے؛ عمل شعبہ حساب کرتا ہے' },
})

const parts: readonly { to: '/finance' | '/finance/payables' | '/finance/deposits' | '/finance/payouts' | '/finance/refunds'; key: 'balance' | 'payables' | 'deposits' | 'payouts' | 'refunds'; icon: IconName; acts?: true }[] = [
  { to: '/finance', key: 'balance', icon: 'scale' },
  { to: '/finance/payables', key: 'payables', icon: 'office' },
  { to: '/finance/deposits', key: 'deposits', icon: 'bank', acts: true },
  { to: '/finance/payouts', key: 'payouts', icon: 'wallet', acts: true },
  { to: '/finance/refunds', key: 'refunds', icon: 'undo', acts: true },
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
      <Page title={title} suffix={name} lead={lead} wide back={
        <nav className="sub-links interface" aria-label={t.parts}>
          {parts.filter((part) => !part.acts || !onlyReads).map((part) => (
            <Link key={part.to} to={part.to} className="sub-link" activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
              <Icon name={part.icon} /> <span>{t[part.key]}</span>
            </Link>
          ))}
        </nav>
      }>
        {children}
      </Page>
    </div>
  )
}
