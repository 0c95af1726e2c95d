import { Button } from '../controls/button.tsx'
import { Notice, StatusBadge } from '../feedback/notice.tsx'
import { useText } from '../i18n/language.tsx'
import { Card } from '../layout/layout.tsx'
import type { PushOf, PushState } from './browser.ts'
import { pushWords } from './push-words.ts'
import { usePush } from './use-push.ts'

/** On or off, as this browser truly is, and what to do where it is neither. */
export function PushCard({ push, accountId }: { push: PushOf; accountId: string }) {
  const t = useText(pushWords)
  const { state, busy, problem, on, off } = usePush(push, accountId)
  if (!state) return null
  return (
    <Card title={t.title} icon="bell" action={<Badge state={state} />}>
      <p className="small muted interface">{t[`${state}Text`]}</p>
      {problem && <Notice tone="warning" live title={t.failed} />}
      {state === 'off' && (
        <Button icon="bell" busy={busy} onClick={() => void on()}>
          {t.turnOn}
        </Button>
      )}
      {state === 'on' && (
        <Button tone="quiet" busy={busy} onClick={() => void off()}>
          {t.turnOff}
        </Button>
      )}
    </Card>
  )
}

function Badge({ state }: { state: PushState }) {
  const t = useText(pushWords)
  const tone = state === 'on' ? 'success' : state === 'denied' ? 'warning' : 'neutral'
  return <StatusBadge tone={tone}>{t[state]}</StatusBadge>
}
