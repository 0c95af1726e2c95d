import { useState } from 'react'
import { ActionBar, Button, Card, CodeField, LinkButton, Stack, useText, useToast } from '@app/ui'
import { to } from '../../app/paths.ts'
import { Refused } from '../../app/refused.tsx'
import { commonWords } from '../../app/words.ts'
import type { VisitView } from '../../offline/apply.ts'
import { useAct, useOffline } from '../../offline/use-offline.tsx'
import { BadgeCard } from '../badge/badge-card.tsx'
import { visitWords } from './words.ts'

/** At the door: the badge first, then the code that proves the household let them in. */
export function AtDoor({ visit }: { visit: VisitView }) {
  const t = useText(visitWords)
  const common = useText(commonWords)
  const toast = useToast()
  const acting = useAct()
  const { lastEnd } = useOffline()
  const [code, setCode] = useState('')
  const start = async (typed: string) => {
    const offline = !navigator.onLine || lastEnd() === 'network'
    const input = { visitId: visit.id, code: typed, offline }
    const done = await acting.act(
      { endpoint: 'visits.start', lane: visit.id, input },
      offline ? undefined : { ...input, offline: true },
    )
    if (done.kind === 'kept') toast(t.codeKept, 'warning')
    if (done.kind === 'refused') setCode('')
  }
  return (
    <>
      <Card>
        <p>{t.badgeFirst}</p>
        <BadgeCard compact />
        <LinkButton href={to('badge')} icon="badge">
          {t.showBadge}
        </LinkButton>
      </Card>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void start(code)
        }}
      >
        <Card>
          <CodeField id="start-code" label={t.startCode} hint={t.startCodeHint} value={code} onChange={setCode} />
          <Refused acting={acting} />
          <ActionBar>
            <Button
              type="submit"
              tone="primary"
              block
              icon="key"
              busy={acting.busy}
              reason={code.length < 6 ? common.codeFirst : undefined}
            >
              {t.start}
            </Button>
          </ActionBar>
        </Card>
      </form>
      <Stack gap={2}>
        <LinkButton href={to('witness', { visitId: visit.id })} tone="quiet" icon="signature">
          {t.noPhone}
        </LinkButton>
        <LinkButton href={to('lostNumber', { visitId: visit.id })} tone="quiet" icon="phone-off">
          {t.lostNumber}
        </LinkButton>
        <LinkButton href={to('noShow', { visitId: visit.id })} tone="quiet" icon="bell">
          {t.nobody}
        </LinkButton>
        <LinkButton href={to('fail', { visitId: visit.id })} tone="quiet" icon="not-allowed">
          {t.fail}
        </LinkButton>
        <LinkButton href={to('giveBack', { visitId: visit.id })} tone="quiet" icon="undo">
          {t.giveBack}
        </LinkButton>
      </Stack>
    </>
  )
}
