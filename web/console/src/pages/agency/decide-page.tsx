import { useState } from 'react'
import { Button, Confirm, ProblemNotice, TextArea, useSay, useText } from '@app/ui'
import { useAct, usePages } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Listed } from '../../components/page/states.tsx'
import { agencyWords } from './agency-words.ts'
import { type Change, ChangesTable } from './changes-table.tsx'

/** The supervisor's word on what agencies ask for; never on what one asked oneself. */
export default function AgenciesPage() {
  const t = useText(agencyWords)
  const pages = usePages('agencies.changes', { state: 'asked', limit: 30 }, { everyMs: 60_000 })
  const [deciding, setDeciding] = useState<{ change: Change; approve: boolean }>()
  return (
    <DeskPage title={t.agencies} lead={t.agenciesLead}>
      <Listed pages={pages} empty={{ icon: 'people', title: t.nothing }}>
        {(items) => (
          <ChangesTable
            named
            items={items}
            act={(change) => (
              <div className="row gap-2">
                <Button
                  small
                  tone="primary"
                  disabled={!change.mayDecide}
                  onClick={() => setDeciding({ change, approve: true })}
                >
                  {t.approve}
                </Button>
                <Button small disabled={!change.mayDecide} onClick={() => setDeciding({ change, approve: false })}>
                  {t.refuse}
                </Button>
                {!change.mayDecide && <p className="small muted interface">{t.own}</p>}
              </div>
            )}
          />
        )}
      </Listed>
      {deciding && <DecideDialog key={deciding.change.id} {...deciding} onClose={() => setDeciding(undefined)} />}
    </DeskPage>
  )
}

function DecideDialog({ change, approve, onClose }: { change: Change; approve: boolean; onClose(): void }) {
  const t = useText(agencyWords)
  const say = useSay()
  const act = useAct('agencies.decide')
  const [reason, setReason] = useState('')
  const words = approve ? t.approve : t.refuse
  const save = async () => {
    if (await act.run({ changeId: change.id, approve, reason })) onClose()
  }
  return (
    <Confirm
      open
      title={words}
      confirm={words}
      danger={!approve}
      busy={act.busy}
      reason={reason.trim() ? undefined : t.whyFirst}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>
        <strong>{say(change.agencyName)}</strong>: {t[`k_${change.kind}`]}. <bdi>{change.reason}</bdi>
      </p>
      <TextArea id="decide-reason" label={t.reason} maxLength={300} value={reason} onChange={setReason} />
      {act.problem && <ProblemNotice problem={act.problem} />}
    </Confirm>
  )
}
