import { useState } from 'react'
import type { Input } from '@app/contract/calls'
import { ActionBar, Button, Card, ChoiceCards, createMessages, LinkButton, Notice, Page, useText } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { Refused } from '../../app/refused.tsx'
import { useParams } from '../../app/routing.ts'
import { commonWords } from '../../app/words.ts'
import { useAct, useKept, useOffline } from '../../offline/use-offline.tsx'
import { SaidOfVisit } from './said.tsx'

const words = createMessages({
  en: {
    title: 'How did it go?',
    lead: 'Answer 3 quick questions. The household can’t see your answers until they’ve answered too, or 7 days have passed. A bad rating never stops anyone getting a service.',
    ready: 'Were they ready?',
    isReady: 'The papers and people were ready',
    notReady: 'They weren’t ready',
    respect: 'Were you treated with respect?',
    respectful: 'Yes',
    disrespectful: 'No',
    safety: 'Did you feel safe?',
    safe: 'Yes',
    unsafe: 'No (we’ll look into it)',
    send: 'Send',
    missing: 'Answer all 3 questions first.',
    thanks: 'Thank you. We’ve saved your answers.',
    toDay: 'Go to my day',
  },
  ur: {
    title: 'کیسا رہا؟',
    lead: 'تین سوال ہیں، لکھنا کچھ نہیں۔ جب تک گھر والے بھی جواب نہ دیں یا سات دن نہ گزریں، انہیں آپ کا جواب نظر نہیں آتا۔ خراب رائے سے کسی کی سروس نہیں رکتی۔',
    ready: 'کیا وہ تیار تھے؟',
    isReady: 'کاغذ اور لوگ تیار تھے',
    notReady: 'وہ تیار نہیں تھے',
    respect: 'کیا وہ آپ کے ساتھ عزت سے پیش آئے؟',
    respectful: 'جی ہاں',
    disrespectful: 'جی نہیں',
    safety: 'کیا آپ محفوظ محسوس کر رہے تھے؟',
    safe: 'جی ہاں',
    unsafe: 'جی نہیں (ہم اسے دیکھیں گے)',
    send: 'بھیجیں',
    missing: 'پہلے تینوں سوالوں کا جواب دیں۔',
    thanks: 'شکریہ۔ آپ کے جواب درج ہو گئے۔',
    toDay: 'آج کے دن پر جائیں',
  },
})

type Flag = NonNullable<Input<'ratings.rate'>['flags']>[number]

/** The questions while they may be answered, also where nothing is known for want of a network; then what was said. */
export default function RatePage() {
  const { visitId } = useParams<'visitId'>()
  const t = useText(words)
  const { name } = useProgramme()
  const said = useKept('ratings.visit', { visitId }, `rating:${visitId}`)
  if (said.data ? said.data.open : said.problem?.kind === 'offline') return <Questions visitId={visitId} />
  return (
    <Page title={t.title} suffix={name} back={<BackLink href={to('day')} />}>
      <Known of={said}>{(found) => <SaidOfVisit said={found} />}</Known>
    </Page>
  )
}

/** The facilitator's side: readiness, respect, safety; a closed list. */
function Questions({ visitId }: { visitId: string }) {
  const t = useText(words)
  const common = useText(commonWords)
  const { name } = useProgramme()
  const { fetch } = useOffline()
  const acting = useAct()
  const [ready, setReady] = useState<Flag | ''>('')
  const [respect, setRespect] = useState<Flag | ''>('')
  const [safety, setSafety] = useState<Flag | ''>('')
  const [ended, setEnded] = useState<'done' | 'kept'>()
  const flags = [ready, respect, safety].filter((flag): flag is Flag => flag !== '')
  const submit = async () => {
    const done = await acting.act({ endpoint: 'ratings.rate', lane: `rating:${visitId}`, input: { visitId, flags } })
    if (done.kind === 'refused') return
    setEnded(done.kind)
    void fetch('ratings.pending', {}, 'ratings').catch(() => undefined)
  }
  if (ended) {
    return (
      <Page title={t.title} suffix={name}>
        <Notice
          tone={ended === 'done' ? 'success' : 'warning'}
          live
          title={ended === 'done' ? t.thanks : common.kept}
          action={
            <LinkButton href={to('day')} tone="primary">
              {t.toDay}
            </LinkButton>
          }
        />
      </Page>
    )
  }
  return (
    <Page title={t.title} suffix={name} lead={t.lead} back={<BackLink href={to('day')} />}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (flags.length === 3) void submit()
        }}
      >
        <Card>
          <ChoiceCards
            id="ready"
            label={t.ready}
            value={ready}
            onChange={setReady}
            columns={2}
            choices={[
              { value: 'ready', label: t.isReady },
              { value: 'not_ready', label: t.notReady },
            ]}
          />
          <ChoiceCards
            id="respect"
            label={t.respect}
            value={respect}
            onChange={setRespect}
            columns={2}
            choices={[
              { value: 'respectful', label: t.respectful },
              { value: 'disrespectful', label: t.disrespectful },
            ]}
          />
          <ChoiceCards
            id="safety"
            label={t.safety}
            value={safety}
            onChange={setSafety}
            columns={2}
            choices={[
              { value: 'safe', label: t.safe },
              { value: 'unsafe', label: t.unsafe },
            ]}
          />
          <Refused acting={acting} />
          <ActionBar>
            <Button
              type="submit"
              tone="primary"
              block
              icon="send"
              busy={acting.busy}
              reason={flags.length < 3 ? t.missing : undefined}
            >
              {t.send}
            </Button>
          </ActionBar>
        </Card>
      </form>
    </Page>
  )
}
