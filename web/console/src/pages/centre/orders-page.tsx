import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, CnicField, Confirm, PhoneField, ProblemNotice, Table, TextField, useSay, useText } from '@app/ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { useAct, usePages } from '../../app/api.ts'
import { Listed } from '../../components/page/states.tsx'
import { StateChips } from '../../components/lists/state-chips.tsx'
import { CentreFrame } from './centre-frame.tsx'
import { centreWords } from './centre-words.ts'

type Card = Output<'centre.requests'>['items'][number]
const SHOWN = ['open', 'here'] as const

export default function CentreOrdersPage() {
  const t = useText(centreWords)
  return <CentreFrame title={t.orders}>{(centreId) => <Orders centreId={centreId} />}</CentreFrame>
}

function Orders({ centreId }: { centreId: string }) {
  const t = useText(centreWords)
  const say = useSay()
  const [show, setShow] = useState<(typeof SHOWN)[number]>('open')
  const [taking, setTaking] = useState(false)
  const pages = usePages('centre.requests', { centreId, show, limit: 30 }, { everyMs: 30_000 })
  return (
    <>
      <div className="row gap-2">
        <StateChips label={t.show} states={SHOWN} words={t} value={show} onChange={setShow} />
        <Button icon="search" onClick={() => setTaking(true)}>
          {t.takeIn}
        </Button>
      </div>
      <Listed pages={pages} empty={{ icon: 'request', title: show === 'open' ? t.none_open : t.none_here }}>
        {(items) => (
          <Table<Card>
            caption={t.orders}
            rows={items}
            rowKey={(card) => card.id}
            columns={[
              {
                key: 'no',
                heading: t.tracking,
                cell: (card) => (
                  <Link to="/centre/orders/$requestId" params={{ requestId: card.id }}>
                    <Bdi>{card.trackingNo}</Bdi>
                  </Link>
                ),
              },
              { key: 'service', heading: t.service, cell: (card) => say(card.serviceName) },
              { key: 'whom', heading: t.whom, cell: (card) => <bdi>{card.subjectName}</bdi> },
              { key: 'state', heading: t.state, cell: (card) => say(card.stateWords) },
            ]}
          />
        )}
      </Listed>
      {taking && <TakeInDialog centreId={centreId} onClose={() => setTaking(false)} />}
    </>
  )
}

/** Two numbers that only they know together, and the card. */
function TakeInDialog({ centreId, onClose }: { centreId: string; onClose(): void }) {
  const t = useText(centreWords)
  const navigate = useNavigate()
  const command = useAct('centre.takeIn')
  const [trackingNo, setTrackingNo] = useState('')
  const [phone, setPhone] = useState('')
  const [cnic, setCnic] = useState('')
  const save = async () => {
    const card = await command.run({ centreId, trackingNo, phone, identity: { kind: 'cnic', number: cnic } })
    if (card) void navigate({ to: '/centre/orders/$requestId', params: { requestId: card.id } })
  }
  return (
    <Confirm
      open
      title={t.takeIn}
      confirm={t.take}
      busy={command.busy}
      reason={trackingNo && phone && cnic.length === 13 ? undefined : t.takeInText}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>{t.takeInText}</p>
      <TextField
        id="take-tracking"
        label={t.tracking}
        script="latin"
        maxLength={30}
        value={trackingNo}
        onChange={setTrackingNo}
      />
      <PhoneField id="take-phone" label={t.orderPhone} autoComplete="off" value={phone} onChange={setPhone} />
      <CnicField id="take-cnic" label={t.identity} hint={t.identityHint} value={cnic} onChange={setCnic} />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
