import { useState } from 'react'
import type { Input } from '@app/contract/calls'
import { ActionBar, Button, Card, ChoiceCards, LinkButton, Notice, Page, useText } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { Refused } from '../../app/refused.tsx'
import { useParams } from '../../app/routing.ts'
import { commonWords } from '../../app/words.ts'
import { useAct, useKept, useOffline } from '../../offline/use-offline.tsx'
import { SaidOfVisit } from './said.tsx'
import { rateWords } from './rate-words.ts'

type Flag = NonNullable<Input<'ratings.rate'>['flags']>[number]

/** The questions while they may be answered, also where nothing is known for want of a network; then what was said. */
export default function RatePage() {
  const { visitId } = useParams<'visitId'>()
  const t = useText(rateWords)
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
  const t = useText(rateWords)
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
  if (ended) return <Thanks ended={ended} />
  return (
    <Page title={t.title} suffix={name} lead={t.lead} back={<BackLink href={to('day')} />}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (flags.length === 3) void submit()
        }}
      >
        <Card>
          <Question
            id="ready"
            value={ready}
            onChange={setReady}
            choices={[
              ['ready', t.isReady],
              ['not_ready', t.notReady],
            ]}
          />
          <Question
            id="respect"
            value={respect}
            onChange={setRespect}
            choices={[
              ['respectful', t.respectful],
              ['disrespectful', t.disrespectful],
            ]}
          />
          <Question
            id="safety"
            value={safety}
            onChange={setSafety}
            choices={[
              ['safe', t.safe],
              ['unsafe', t.unsafe],
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

interface QuestionProps {
  id: 'ready' | 'respect' | 'safety'
  value: Flag | ''
  choices: [Flag, string][]
  onChange(flag: Flag | ''): void
}

function Question({ id, value, choices, onChange }: QuestionProps) {
  const t = useText(rateWords)
  return (
    <ChoiceCards
      id={id}
      label={t[id]}
      value={value}
      onChange={onChange}
      columns={2}
      choices={choices.map(([flag, label]) => ({ value: flag, label }))}
    />
  )
}

function Thanks({ ended }: { ended: 'done' | 'kept' }) {
  const t = useText(rateWords)
  const common = useText(commonWords)
  const { name } = useProgramme()
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
