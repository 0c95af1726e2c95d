import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  Card,
  DateField,
  newId,
  PhoneField,
  ProblemNotice,
  Table,
  TextArea,
  TextField,
  useText,
  useToast,
  When,
} from '@app/ui'
import { useAct, useAnswer, usePages } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { businessNow } from '../../app/programme.tsx'
import { Answered, Listed } from '../../components/page/states.tsx'
import { agencyWords } from './agency-words.ts'
import { ChangesTable } from './changes-table.tsx'

type Invitation = Output<'agency.invitations'>['items'][number]

export default function AgencyRequestsPage() {
  const t = useText(agencyWords)
  const invitations = useAnswer('agency.invitations', {}, { keep: true })
  const changes = usePages('agency.changes', { limit: 30 })
  const uninvite = useAct('agency.uninvite')
  const now = businessNow().getTime()
  return (
    <DeskPage title={t.requests}>
      <div className="pair pair-top">
        <InviteCard />
        <ShareCard />
      </div>
      <Answered answer={invitations} shape="row">
        {({ items }) => (
          <Table<Invitation>
            caption={t.invitations}
            rows={items}
            rowKey={(row) => row.id}
            empty={<p className="muted interface">{t.invitations}: –</p>}
            columns={[
              { key: 'phone', heading: t.phone, cell: (row) => <Bdi>{row.phoneMasked}</Bdi> },
              { key: 'at', heading: t.at, cell: (row) => <When at={row.at} /> },
              { key: 'until', heading: t.runsOut, cell: (row) => <When at={row.expiresAt} as="day" /> },
              { key: 'came', heading: t.came, cell: (row) => (row.usedAt ? <bdi>{row.name}</bdi> : t.notYet) },
              {
                key: 'act',
                heading: t.act,
                cell: (row) =>
                  !row.usedAt && Date.parse(row.expiresAt) > now ? (
                    <Button small busy={uninvite.busy} onClick={() => void uninvite.run({ invitationId: row.id })}>
                      {t.uninvite}
                    </Button>
                  ) : (
                    '–'
                  ),
              },
            ]}
          />
        )}
      </Answered>
      {uninvite.problem && <ProblemNotice problem={uninvite.problem} />}
      <h2>{t.changes}</h2>
      <Listed pages={changes} empty={{ icon: 'request', title: t.noChanges }}>
        {(items) => <ChangesTable items={items} />}
      </Listed>
    </DeskPage>
  )
}

function InviteCard() {
  const t = useText(agencyWords)
  const toast = useToast()
  const act = useAct('agency.invite')
  const [invitationId, setInvitationId] = useState(newId)
  const [phone, setPhone] = useState('')
  const save = async () => {
    if (!(await act.run({ invitationId, phone }))) return
    toast(t.sentTo)
    setPhone('')
    setInvitationId(newId())
  }
  return (
    <Card title={t.invite}>
      <p className="small">{t.inviteText}</p>
      <PhoneField id="invite-phone" label={t.phone} autoComplete="off" value={phone} onChange={setPhone} />
      {act.problem && <ProblemNotice problem={act.problem} />}
      <Button block icon="send" busy={act.busy} reason={phone ? undefined : t.phoneFirst} onClick={() => void save()}>
        {t.invite}
      </Button>
    </Card>
  )
}

function ShareCard() {
  const t = useText(agencyWords)
  const toast = useToast()
  const mine = useAnswer('agency.mine', {})
  const act = useAct('agency.askShare')
  const [changeId, setChangeId] = useState(newId)
  const [percent, setPercent] = useState('')
  const [from, setFrom] = useState('')
  const [reason, setReason] = useState('')
  const ready = /^\d{1,2}(\.\d{1,2})?$/.test(percent) && from && reason.trim()
  const save = async () => {
    if (!(await act.run({ changeId, basisPoints: Math.round(Number(percent) * 100), from, reason }))) return
    toast(t.asked)
    setChangeId(newId())
    setPercent('')
    setReason('')
  }
  return (
    <Card title={t.askShare}>
      {mine.data && (
        <p className="interface">
          {t.shareNow}{' '}
          <strong>
            <Bdi>{mine.data.basisPoints / 100}%</Bdi>
          </strong>
        </p>
      )}
      <TextField
        id="share-percent"
        label={t.percent}
        script="latin"
        inputMode="decimal"
        maxLength={5}
        value={percent}
        onChange={setPercent}
      />
      <DateField id="share-from" label={t.fromDay} hint={t.fromHint} value={from} onChange={setFrom} />
      <TextArea id="share-reason" label={t.reason} maxLength={300} value={reason} onChange={setReason} />
      {act.problem && <ProblemNotice problem={act.problem} />}
      <Button block busy={act.busy} reason={ready ? undefined : t.fill} onClick={() => void save()}>
        {t.askShare}
      </Button>
    </Card>
  )
}
