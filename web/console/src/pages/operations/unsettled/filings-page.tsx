import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { Input, Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  createMessages,
  ProblemNotice,
  StatusBadge,
  Table,
  useSay,
  useText,
  useToast,
  When,
  type Tone,
} from '@app/ui'
import { FilterField } from '../../../components/lists/filter-field.tsx'
import { useAct, usePages } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'

type Filing = Output<'departments.queue'>['items'][number]
type FilingState = NonNullable<Input<'departments.queue'>['state']>

const words = createMessages({
  en: {
    title: 'Filings with the departments',
    lead: 'Applications wait here while a department’s system is down. If one gets stuck, the next still goes.',
    state: 'State',
    department: 'Department',
    tries: 'Attempts',
    error: 'Last error',
    next: 'Next attempt',
    request: 'Request',
    retry: 'Try again',
    retried: 'Trying again',
    empty: 'Nothing in progress',
    all: 'All',
    queued: 'Waiting',
    sent: 'Sent',
    later: 'Waiting for an answer',
    accepted: 'Accepted',
    refused: 'Refused',
    stuck: 'Stuck',
  },
  ur: {
    title: 'محکموں کو بھیجی گئی درخواستیں',
    lead: 'محکمے کا سسٹم بند ہو تو درخواستیں یہاں انتظار کرتی ہیں۔ ایک رک جائے تو اگلی نہیں رکتی۔',
    state: 'حالت',
    department: 'محکمہ',
    tries: 'کوششیں',
    error: 'آخری خرابی',
    next: 'اگلی کوشش',
    request: 'درخواست',
    retry: 'دوبارہ بھیجیں',
    retried: 'دوبارہ بھیجا جا رہا ہے',
    empty: 'کچھ جاری نہیں',
    all: 'سب',
    queued: 'انتظار میں',
    sent: 'بھیج دی گئی',
    later: 'جواب کا انتظار',
    accepted: 'قبول ہو گئی',
    refused: 'قبول نہیں ہوئی',
    stuck: 'رک گئی',
  },
})

const STATES = ['stuck', 'queued', 'sent', 'later', 'refused', 'accepted'] as const satisfies readonly FilingState[]
const tones: Record<string, Tone> = {
  stuck: 'danger',
  refused: 'warning',
  accepted: 'success',
  queued: 'information',
  sent: 'information',
  later: 'neutral',
}

export default function FilingsPage() {
  const t = useText(words)
  const say = useSay()
  const [state, setState] = useState<FilingState | ''>('')
  const pages = usePages('departments.queue', { limit: 30, ...(state ? { state } : {}) }, { everyMs: 30_000 })
  const named: Record<string, string> = t
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="bar">
        <FilterField
          id="filing-state"
          label={t.state}
          all={t.all}
          value={state}
          options={STATES.map((one) => ({ value: one, label: t[one] }))}
          onChange={(next) => setState(next as FilingState | '')}
        />
      </div>
      <Listed pages={pages} empty={{ icon: 'send', title: t.empty }}>
        {(items) => (
          <Table<Filing>
            caption={t.title}
            rows={items}
            rowKey={(filing) => filing.applicationId}
            columns={[
              {
                key: 'request',
                heading: t.request,
                cell: (filing) => (
                  <Link to="/operations/requests/$requestId" params={{ requestId: filing.requestId }}>
                    <Bdi>{filing.trackingNo}</Bdi>
                  </Link>
                ),
              },
              { key: 'department', heading: t.department, cell: (filing) => say(filing.departmentName) },
              {
                key: 'state',
                heading: t.state,
                cell: (filing) => (
                  <StatusBadge tone={tones[filing.state] ?? 'neutral'}>
                    {named[filing.state] ?? filing.state}
                  </StatusBadge>
                ),
              },
              { key: 'tries', heading: t.tries, numeric: true, cell: (filing) => <Bdi>{filing.tries}</Bdi> },
              { key: 'error', heading: t.error, cell: (filing) => <bdi dir="ltr">{filing.lastError ?? '—'}</bdi> },
              {
                key: 'next',
                heading: t.next,
                cell: (filing) => (filing.nextTryAt ? <When at={filing.nextTryAt} /> : '—'),
              },
              { key: 'retry', heading: t.retry, cell: (filing) => <Retry filing={filing} /> },
            ]}
          />
        )}
      </Listed>
    </DeskPage>
  )
}

function Retry({ filing }: { filing: Filing }) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('departments.retry')
  // Its state says why the others cannot be sent again: thirty grey buttons would say no more.
  if (filing.state !== 'stuck' && filing.state !== 'queued') return null
  return (
    <>
      <Button
        small
        icon="refresh"
        busy={command.busy}
        onClick={() =>
          void command.run({ applicationId: filing.applicationId }).then((done) => done && toast(t.retried))
        }
      >
        {t.retry}
      </Button>
      {command.problem && <ProblemNotice problem={command.problem} />}
    </>
  )
}
