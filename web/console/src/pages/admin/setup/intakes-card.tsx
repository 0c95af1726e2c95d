import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, Card, Confirm, ProblemNotice, StatusBadge, TextField, useSay, useText } from '@app/ui'
import { useAct, useAnswer } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { Answered } from '../../../components/page/states.tsx'
import { setupWords } from './setup-words.ts'

type Intake = Output<'services.intakes'>['items'][number]

const WHY_SHORTEST = 3

/** Every service with its switch. */
export function IntakesCard() {
  const t = useText(setupWords)
  const say = useSay()
  const answer = useAnswer('services.intakes', {})
  const [chosen, setChosen] = useState<Intake>()
  return (
    <section id="services">
      <Card title={t.intakeTitle}>
        <p className="small muted">{t.intakeLead}</p>
        <Answered answer={answer} shape="row">
          {({ items }) => (
            <ul className="setup-openings">
              {items.map((one) => (
                <li key={one.serviceId} className="setup-switch">
                  <span>{say(one.name)}</span>
                  <StatusBadge tone={one.taken ? 'success' : 'neutral'} icon={one.taken ? 'check' : 'lock'}>
                    {one.taken ? t.intakeOn : t.intakeOff}
                  </StatusBadge>
                  <Button
                    small
                    tone="quiet"
                    label={`${one.taken ? t.switchOff : t.switchOn}: ${say(one.name)}`}
                    onClick={() => setChosen(one)}
                  >
                    {one.taken ? t.switchOff : t.switchOn}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </Answered>
        <p>
          <a href={hrefOf('/admin/changes')}>{t.definitions}</a>
        </p>
      </Card>
      {chosen && <SwitchDialog of={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  )
}

function SwitchDialog({ of, onClose }: { of: Intake; onClose(): void }) {
  const t = useText(setupWords)
  const say = useSay()
  const set = useAct('services.setIntake')
  const [why, setWhy] = useState('')
  const save = async () => {
    if (await set.run({ serviceId: of.serviceId, taken: !of.taken, why: why.trim() })) onClose()
  }
  return (
    <Confirm
      open
      title={say(of.name)}
      confirm={of.taken ? t.switchOff : t.switchOn}
      busy={set.busy}
      reason={why.trim().length < WHY_SHORTEST ? t.intakeWhyMissing : undefined}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <TextField
        id="intake-why"
        label={t.intakeWhy}
        hint={t.intakeWhyHint}
        value={why}
        onChange={setWhy}
        maxLength={300}
      />
      {set.problem && <ProblemNotice problem={set.problem} />}
    </Confirm>
  )
}
