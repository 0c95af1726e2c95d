import { useState } from 'react'
import { Button, createMessages, LinkButton, Notice, ProblemNotice, Stack, useCommand, useText, When } from '@app/ui'
import { call } from '../../app/client.ts'
import { to } from '../../app/paths.ts'
import type { VisitView } from '../../offline/apply.ts'

const words = createMessages({
  en: {
    title: 'Are you safe?',
    text: 'You’ve stopped for a long time or left your route. If you don’t answer, the control room will be told.',
    until: 'Answer by',
    alarmed: 'The control room has been told. Answer anyway; they’ll call you.',
    safe: 'I’m safe',
    help: 'I need help',
  },
  ur: {
    title: 'کیا آپ خیریت سے ہیں؟',
    text: 'آپ کافی دیر سے رکے ہوئے ہیں یا راستے سے ہٹ گئے ہیں۔ جواب نہ ملا تو کنٹرول روم کو خبر کر دی جائے گی۔',
    until: 'جواب دینے کا وقت',
    alarmed: 'کنٹرول روم کو خبر ہو چکی ہے۔ پھر بھی جواب دیں؛ وہ آپ کو فون کریں گے۔',
    safe: 'میں خیریت سے ہوں',
    help: 'مجھے مدد چاہیے',
  },
})

/** Asked on the way, once a trip: an answer, or a call for help. */
export function SafeAsk({ visit, reload }: { visit: VisitView; reload(): Promise<void> }) {
  const t = useText(words)
  const [answered, setAnswered] = useState(false)
  const say = useCommand((_: object, commandId) => call('visits.safe', { visitId: visit.id }, { commandId }))
  if (!visit.safeAsk || visit.state !== 'en_route' || answered) return null
  const answer = async () => {
    if (!(await say.run({}))) return
    setAnswered(true)
    void reload()
  }
  return (
    <Stack>
      <Notice tone="danger" icon="warning" live title={t.title}>
        {visit.safeAsk.alarmed ? (
          t.alarmed
        ) : (
          <>
            {t.text} {t.until} <When at={visit.safeAsk.until} as="time" />
          </>
        )}
      </Notice>
      {say.problem && <ProblemNotice problem={say.problem} />}
      <div className="pair">
        <Button tone="primary" icon="check" busy={say.busy} onClick={() => void answer()}>
          {t.safe}
        </Button>
        <LinkButton href={to('sos')} tone="danger" icon="sos">
          {t.help}
        </LinkButton>
      </div>
    </Stack>
  )
}
