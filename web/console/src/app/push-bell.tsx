import { lazy, Suspense, useState } from 'react'
import { createMessages, Dialog, Icon, useText } from '@app/ui'
import { hrefOf } from './paths.ts'
import { push } from './push.ts'

const words = createMessages({
  en: { title: 'Notifications', more: 'My account: email and language' },
  ur: { title: 'اطلاعات', more: 'میرا کھاتہ: ای میل اور زبان' },
})
const PushCard = lazy(() => import('@app/ui/push').then((kit) => ({ default: kit.PushCard })))

/** Where whoever sits at this desk has this browser tell them things. */
export function PushBell({ accountId }: { accountId: string }) {
  const t = useText(words)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={t.title}
        title={t.title}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="bell" />
      </button>
      {open && (
        <Dialog open title={t.title} onClose={() => setOpen(false)}>
          <Suspense>
            <PushCard push={push} accountId={accountId} />
          </Suspense>
          <a href={hrefOf('/me')} onClick={() => setOpen(false)}>
            {t.more}
          </a>
        </Dialog>
      )}
    </>
  )
}
