import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, Card, EmptyState, Icon, Table, useSay, useText, When } from '@app/ui'
import { useAnswer, usePages } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered, Listed } from '../../../components/page/states.tsx'
import { LetterDialog } from './letter-dialog.tsx'
import { letterWords } from './letter-words.ts'
import { MendDialog } from './mend-dialog.tsx'
import { WebhooksCard } from './webhooks-card.tsx'

type Letter = Output<'departments.letters'>['items'][number]
type Filing = Output<'departments.queue'>['items'][number]
const BYTES_PER_KB = 1024

/** Dead letters, in and out: read, put right, and sent or taken again. */
export default function LettersPage() {
  const t = useText(letterWords)
  return (
    <DeskPage
      title={t.title}
      lead={t.lead}
      back={
        <Link className="back-link interface no-print" to="/admin/connections">
          <Icon name="back" /> <span>{t.back}</span>
        </Link>
      }
    >
      <Incoming />
      <Outgoing />
      <WebhooksCard />
    </DeskPage>
  )
}

function Incoming() {
  const t = useText(letterWords)
  const say = useSay()
  const answer = useAnswer('departments.letters', {}, { everyMs: 30_000, keep: true })
  const [open, setOpen] = useState<string>()
  return (
    <Card title={t.incoming} icon="inbox">
      <Answered answer={answer} shape="row" lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="check" title={t.noneIn} />
          ) : (
            <Table<Letter>
              caption={t.incoming}
              rows={items}
              rowKey={(letter) => letter.letterId}
              columns={[
                { key: 'department', heading: t.department, cell: (letter) => say(letter.departmentName) },
                { key: 'why', heading: t.why, cell: (letter) => t[letter.reason] },
                { key: 'arrived', heading: t.arrived, cell: (letter) => <When at={letter.arrivedAt} /> },
                {
                  key: 'size',
                  heading: t.size,
                  numeric: true,
                  cell: (letter) => (
                    <>
                      <Bdi>{Math.max(1, Math.round(letter.sizeBytes / BYTES_PER_KB))}</Bdi> {t.kb}
                    </>
                  ),
                },
                {
                  key: 'open',
                  heading: '',
                  cell: (letter) => (
                    <Button small icon="eye" onClick={() => setOpen(letter.letterId)}>
                      {t.open}
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Answered>
      {open && <LetterDialog letterId={open} onClose={() => setOpen(undefined)} />}
    </Card>
  )
}

function Outgoing() {
  const t = useText(letterWords)
  const say = useSay()
  const pages = usePages('departments.queue', { limit: 30, state: 'stuck' }, { everyMs: 30_000 })
  const [open, setOpen] = useState<string>()
  return (
    <Card title={t.outgoing} icon="send">
      <Listed pages={pages} empty={{ icon: 'check', title: t.noneOut }}>
        {(items) => (
          <Table<Filing>
            caption={t.outgoing}
            rows={items}
            rowKey={(filing) => filing.applicationId}
            columns={[
              { key: 'tracking', heading: t.tracking, cell: (filing) => <Bdi>{filing.trackingNo}</Bdi> },
              { key: 'department', heading: t.department, cell: (filing) => say(filing.departmentName) },
              { key: 'error', heading: t.error, cell: (filing) => <bdi dir="ltr">{filing.lastError ?? '–'}</bdi> },
              {
                key: 'open',
                heading: '',
                cell: (filing) => (
                  <Button small icon="edit" onClick={() => setOpen(filing.applicationId)}>
                    {t.open}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Listed>
      {open && <MendDialog applicationId={open} onClose={() => setOpen(undefined)} />}
    </Card>
  )
}
