import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  Confirm,
  Phone,
  ProblemNotice,
  StatusBadge,
  Table,
  type Tone,
  useSay,
  useText,
  useToast,
  When,
} from '@app/ui'
import { useAct, usePages } from '../../app/api.ts'
import { Listed } from '../../components/page/states.tsx'
import { usePlaces } from '../../components/request/places.ts'
import { inviteWords } from './invite-words.ts'

type Row = Output<'applicants.invited'>['items'][number]
const TONES: Record<Row['state'], Tone> = { open: 'information', run_out: 'warning', taken_back: 'neutral' }

/** Who was asked and has not applied: asked once more, or taken back. */
export function InvitedList() {
  const t = useText(inviteWords)
  const say = useSay()
  const places = usePlaces()
  const pages = usePages('applicants.invited', { limit: 30 }, { everyMs: 60_000 })
  return (
    <section className="stack gap-2" aria-labelledby="invited">
      <h2 id="invited">{t.invited}</h2>
      <p className="muted">{t.invitedLead}</p>
      <Listed pages={pages} empty={{ icon: 'user-plus', title: t.invitedNone, text: t.invitedNoneText }}>
        {(items) => (
          <Table<Row>
            caption={t.invited}
            rows={items}
            rowKey={(row) => row.applicantId}
            columns={[
              {
                key: 'who',
                heading: t.name,
                cell: (row) => (
                  <>
                    <bdi>{row.name || '–'}</bdi>
                    <br />
                    <span className="small muted">
                      <Phone value={row.phoneMasked} />
                    </span>
                  </>
                ),
              },
              {
                key: 'tehsil',
                heading: t.tehsil,
                cell: (row) => say(places?.tehsils.find((one) => one.id === row.tehsilId)?.name) || row.tehsilId,
              },
              { key: 'sent', heading: t.asked, cell: (row) => <Sent row={row} /> },
              { key: 'state', heading: t.state, cell: (row) => <State row={row} /> },
              { key: 'do', heading: t.act, cell: (row) => <Acts row={row} /> },
            ]}
          />
        )}
      </Listed>
    </section>
  )
}

function Sent({ row }: { row: Row }) {
  const t = useText(inviteWords)
  return (
    <>
      <When at={row.sentAt} />
      {row.sends > 1 && (
        <>
          {' '}
          · <Bdi>{row.sends}</Bdi> {t.times}
        </>
      )}
      {row.invitedBy && (
        <>
          <br />
          <span className="small muted">
            {t.by} <bdi>{row.invitedBy}</bdi>
          </span>
        </>
      )}
    </>
  )
}

function State({ row }: { row: Row }) {
  const t = useText(inviteWords)
  return (
    <>
      <StatusBadge tone={TONES[row.state]}>{t[row.state]}</StatusBadge>
      {row.state === 'open' && (
        <>
          <br />
          <span className="small muted">
            {t.until} <When at={row.runsOutAt} as="day" />
          </span>
        </>
      )}
    </>
  )
}

function Acts({ row }: { row: Row }) {
  const t = useText(inviteWords)
  const toast = useToast()
  const [sure, setSure] = useState(false)
  const again = useAct('applicants.inviteAgain')
  const back = useAct('applicants.uninvite')
  const { applicantId } = row
  const send = async () => {
    if (await again.run({ applicantId })) toast(t.sent)
  }
  const take = async () => {
    if (!(await back.run({ applicantId }))) return
    setSure(false)
    toast(t.taken_back)
  }
  return (
    <div className="row gap-2">
      <Button small busy={again.busy} reason={row.mayAskAgain ? undefined : t.askedToday} onClick={() => void send()}>
        {t.again}
      </Button>
      {row.state !== 'taken_back' && (
        <Button small tone="quiet" onClick={() => setSure(true)}>
          {t.takeBack}
        </Button>
      )}
      {again.problem && <ProblemNotice problem={again.problem} />}
      {sure && (
        <Confirm
          open
          danger
          title={t.takeBackSure}
          confirm={t.takeBack}
          busy={back.busy}
          onConfirm={() => void take()}
          onClose={() => setSure(false)}
        >
          <p>{t.takeBackText}</p>
          {back.problem && <ProblemNotice problem={back.problem} />}
        </Confirm>
      )}
    </div>
  )
}
