import { lazy, Suspense, useState } from 'react'
import { createMessages, Dialog, Icon, useText } from '@app/ui'
import { push } from './push.ts'

const words = createMessages({ en: { title: 'Notifications' }, ur: { title: 'اطلاعات' } })
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
        </Dialog>
      )}
    </>
  )
}
