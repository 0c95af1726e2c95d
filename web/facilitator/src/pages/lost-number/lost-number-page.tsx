import { useState } from 'react'
import { Card, LinkButton, Notice, Stack, useText } from '@app/ui'
import { to } from '../../app/paths.ts'
import { VisitFrame } from '../visit/visit-frame.tsx'
import { NumbersStep, type Sent } from './numbers-step.tsx'
import { ProofStep } from './proof-step.tsx'
import { lostNumberWords } from './words.ts'

/** Somebody at the visit has lost their number: a code to the new one, the card, and then another decides. */
export default function LostNumberPage() {
  const t = useText(lostNumberWords)
  return (
    <VisitFrame title={t.title} lead={t.lead}>
      {(visit) => <LostNumber visitId={visit.id} />}
    </VisitFrame>
  )
}

export function LostNumber({ visitId }: { visitId: string }) {
  const t = useText(lostNumberWords)
  const [sent, setSent] = useState<Sent>()
  const [done, setDone] = useState(false)
  if (done && sent)
    return (
      <Stack>
        <Notice tone="success" title={t.done}>
          {t.doneText}
        </Notice>
        <Next steps={[t.nextPerson, t.nextTold, t.nextHours(sent.coolingHours), t.nextMoves]} />
        <LinkButton href={to('visit', { visitId })} tone="primary" iconEnd="next" className="button-block">
          {t.back}
        </LinkButton>
      </Stack>
    )
  const time = sent ? t.nextHours(sent.coolingHours) : t.nextTime
  return (
    <Stack>
      {sent ? (
        <ProofStep sent={sent} onBack={() => setSent(undefined)} onDone={() => setDone(true)} />
      ) : (
        <NumbersStep onSent={setSent} />
      )}
      <Next steps={[...(sent ? [] : [t.nextCode]), t.nextPerson, t.nextTold, time, t.nextMoves]} />
    </Stack>
  )
}

function Next({ steps }: { steps: string[] }) {
  const t = useText(lostNumberWords)
  return (
    <Card title={t.next} icon="clock">
      <ol className="stack gap-2 counted">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Card>
  )
}
