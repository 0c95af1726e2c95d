import { useState } from 'react'
import { Bdi, Button, createMessages, useText, When } from '@app/ui'
import { usePages } from '../../app/api.ts'
import { Listed } from '../../components/page/states.tsx'
import { dispositionWords } from './dispositions.ts'
import { FinishDialog } from './finish-dialog.tsx'

const words = createMessages({
  en: { none: 'No calls yet', finish: 'Record what it was about' },
  ur: { none: 'ابھی کوئی کال نہیں', finish: 'لکھیں کہ کس بارے میں تھی' },
})

/** My calls, the newest first; one that was lost with its window is finished from here: none stays without a disposition. */
export function RecentCalls({ now }: { now: string | undefined }) {
  const t = useText(words)
  const named: Record<string, string> = useText(dispositionWords)
  const pages = usePages('calls.recent', { limit: 10 })
  const [finishing, setFinishing] = useState<string>()
  const close = () => setFinishing(undefined)
  return (
    <>
      <Listed pages={pages} empty={{ icon: 'phone', title: t.none }}>
        {(items) => (
          <ul className="plain-list interface">
            {items.map((item) => (
              <li key={item.callId} className="plain-row" data-row={item.callId}>
                <span>
                  <Bdi>{item.phoneMasked}</Bdi>
                </span>
                <span className="small muted">
                  <When at={item.at} />
                  {item.disposition && <> · {named[item.disposition] ?? item.disposition}</>}
                </span>
                {!item.disposition && item.callId !== now && (
                  <Button small icon="edit" onClick={() => setFinishing(item.callId)}>
                    {t.finish}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Listed>
      {finishing && (
        <FinishDialog
          key={finishing}
          open
          call={{ callId: finishing }}
          requestId={undefined}
          onClose={close}
          onFinished={close}
        />
      )}
    </>
  )
}
