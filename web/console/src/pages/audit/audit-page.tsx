import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, createMessages, EmptyState, Page, StatusBadge, Table, TextField, useText, When } from '@app/ui'
import { usePages } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { hrefOf } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { Listed } from '../../components/page/states.tsx'
import { ActionName, ActorName, SubjectName } from './named.tsx'
import { PurgesPanel } from './purges-panel.tsx'
import { SealsPanel } from './seals-panel.tsx'

type Row = Output<'audit.search'>['items'][number]

const words = createMessages({
  en: {
    title: 'Audit',
    lead: 'Who did what, and to what. Sealed rows are chained together, so nobody can change them unnoticed.',
    subject: 'What it’s about',
    hint: 'A tracking number, or a type and id, like visit:…',
    search: 'Search',
    start: 'Enter a tracking number to see its history',
    none: 'No history for this',
    noneText: 'Check the number. Anything else starts with its type, like visit:',
    at: 'When',
    actor: 'Who',
    action: 'What',
    sealed: 'Sealed',
    notSealed: 'Not sealed yet',
    print: 'Print',
    access: 'Who viewed whose data',
  },
  ur: {
    title: 'آڈٹ',
    lead: 'کس نے کیا کیا، اور کس چیز پر۔ مہر بند سطریں ایک دوسرے سے جڑی ہیں، اس لیے کوئی انہیں چپکے سے نہیں بدل سکتا۔',
    subject: 'کس چیز کا ریکارڈ',
    hint: 'ٹریکنگ نمبر، یا قسم اور شناخت، جیسے visit:…',
    search: 'تلاش کریں',
    start: 'ٹریکنگ نمبر لکھیں، پورا ریکارڈ آ جائے گا',
    none: 'اس کا کوئی ریکارڈ نہیں',
    noneText: 'نمبر دیکھ لیں؛ باقی چیزوں کے شروع میں قسم لکھی جاتی ہے، جیسے visit:',
    at: 'کب',
    actor: 'کس نے',
    action: 'کیا',
    sealed: 'مہر بند',
    notSealed: 'ابھی مہر نہیں لگی',
    print: 'چھاپیں',
    access: 'کس نے کس کی معلومات دیکھیں',
  },
})

export default function AuditPage() {
  const t = useText(words)
  const { name } = useProgramme()
  const { me } = useSession()
  const asked = new URLSearchParams(location.search).get('subject') ?? ''
  const [text, setText] = useState(asked)
  const [subject, setSubject] = useState(asked)
  const opens = me?.roles.some((role) => role === 'supervisor' || role === 'operations')
  // Who may open the request is led to it; an auditor, to who read it.
  const wayTo = (row: Row) => {
    const [kind, id = ''] = row.subject.split(':')
    if (kind === 'visit') return hrefOf('/audit/visits/:visitId/choices', { visitId: id })
    if (!row.trackingNo) return undefined
    return opens
      ? hrefOf('/operations/requests/:requestId', { requestId: id })
      : hrefOf('/audit/access', {}, { q: row.trackingNo })
  }
  const pages = usePages('audit.search', subject ? { subject, limit: 50 } : null)
  return (
    <div className="dense">
      <Page
        title={t.title}
        suffix={name}
        lead={t.lead}
        back={me?.roles.includes('auditor') ? <a href={hrefOf('/audit/access')}>{t.access}</a> : undefined}
        wide
      >
        <form
          className="bar no-print"
          role="search"
          onSubmit={(event) => {
            event.preventDefault()
            setSubject(text.trim())
          }}
        >
          <TextField
            id="audit-subject"
            type="search"
            script="latin"
            label={t.subject}
            hint={t.hint}
            maxLength={120}
            value={text}
            onChange={setText}
          />
          <Button type="submit" tone="primary" icon="search">
            {t.search}
          </Button>
        </form>
        {subject === '' ? (
          <>
            <EmptyState icon="history" title={t.start} />
            {me?.roles.includes('auditor') && (
              <>
                <SealsPanel />
                <PurgesPanel />
              </>
            )}
          </>
        ) : (
          <Listed pages={pages} empty={{ icon: 'search', title: t.none, text: t.noneText }}>
            {(items) => (
              <>
                <Table<Row>
                  caption={t.title}
                  rows={items}
                  rowKey={(row) => `${row.at}${row.actor}${row.action}${row.subject}`}
                  columns={[
                    { key: 'at', heading: t.at, cell: (row) => <When at={row.at} /> },
                    {
                      key: 'actor',
                      heading: t.actor,
                      cell: (row) => <ActorName actor={row.actor} name={row.actorName} />,
                    },
                    { key: 'action', heading: t.action, cell: (row) => <ActionName action={row.action} /> },
                    {
                      key: 'subject',
                      heading: t.subject,
                      cell: (row) => (
                        <SubjectName subject={row.subject} trackingNo={row.trackingNo} href={wayTo(row)} />
                      ),
                    },
                    {
                      key: 'sealed',
                      heading: t.sealed,
                      cell: (row) => (
                        <StatusBadge tone={row.sealed ? 'success' : 'warning'} icon={row.sealed ? 'seal' : 'hourglass'}>
                          {row.sealed ? t.sealed : t.notSealed}
                        </StatusBadge>
                      ),
                    },
                  ]}
                />
                <div className="no-print">
                  <Button icon="print" onClick={() => print()}>
                    {t.print}
                  </Button>
                </div>
              </>
            )}
          </Listed>
        )}
      </Page>
    </div>
  )
}
