import { useState } from 'react'
import { ChoiceCards, Confirm, ProblemNotice, TextField, latinDigits, useSay, useText, useToast } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { actWords } from './act-words.ts'
import type { ActDialogProps } from './act-dialog.ts'

const DAYS_MAX = 120

/** A named party must come once: who, why, until when. */
export function AppearDialog({ application, onClose, onDone }: ActDialogProps) {
  const t = useText(actWords)
  const say = useSay()
  const toast = useToast()
  const command = useAct('desk.requireAppearance')
  const { parties } = application
  const [partyId, setPartyId] = useState(parties.length === 1 ? (parties[0]?.id ?? '') : '')
  const [why, setWhy] = useState('')
  const [days, setDays] = useState('15')
  const [tried, setTried] = useState(false)
  const within = Number(latinDigits(days))
  const daysWrong = !(within >= 1 && within <= DAYS_MAX)
  const save = async () => {
    setTried(true)
    if (!partyId || !why.trim() || daysWrong) return
    if (!(await command.run({ applicationId: application.applicationId, partyId, why: why.trim(), days: within })))
      return
    toast(t.done)
    onDone()
  }
  return (
    <Confirm
      open
      title={t.appear}
      confirm={t.confirmAppear}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <ChoiceCards
        id="party"
        label={t.party}
        error={tried && !partyId ? t.choose : undefined}
        value={partyId}
        choices={parties.map((party) => ({
          value: party.id,
          label: <bdi>{party.name}</bdi>,
          detail: say(party.label),
        }))}
        onChange={setPartyId}
      />
      <TextField
        id="appear-why"
        label={t.why}
        maxLength={200}
        error={tried && !why.trim() ? t.needed : undefined}
        value={why}
        onChange={setWhy}
      />
      <TextField
        id="appear-days"
        label={t.days}
        script="latin"
        inputMode="numeric"
        maxLength={3}
        error={tried && daysWrong ? t.needed : undefined}
        value={days}
        onChange={setDays}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
