import { useState } from 'react'
import type { Output } from '@app/contract'
import { Bdi, Button, createMessages, EmptyState, Page, StatusBadge, Table, TextField, useText, When } from '@app/ui'
import { usePages } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { BASE } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { Listed } from '../../app/states.tsx'

type Row = Output<'audit.search'>['items'][number]

const words = createMessages({
  en: { title: 'Audit', lead: 'Who did what to which subject. Sealed rows stand in a chain that cannot be changed unseen.', subject: 'Subject', hint: 'Such as request:… , visit:… or a part of it', search: 'Search', start: 'Write a subject to see its trail', none: 'No trail for this subject', noneText: 'Check the number; subjects begin with their kind, such as request:', at: 'When', actor: 'Who', action: 'What', sealed: 'Sealed', notSealed: 'Not sealed yet', print: 'Print', access: 'Who read whose data' },
  ur: { title: 'آڈٹ', lead: 'کس نے کس چیز کے ساتھ کیا کیا۔ مہر شدہ سطریں ایسی زنجیر میں ہیں جو چھپ کر نہیں بدل سکتی۔', subject: 'کس چیز کا', hint: 'جیسے request:… یا visit:… یا اس کا حصہ', search: 'تلاش', start: 'جس چیز کا ریکارڈ دیکھنا ہے وہ لکھیں', none: 'اس کا کوئی ریکارڈ نہیں', noneText: 'نمبر دیکھ لیں؛ شروع میں قسم لکھی جاتی ہے، جیسے request:', at: 'کب', actor: 'کس نے', action: 'کیا', sealed: 'مہر شدہ', notSealed: 'ابھی مہر نہیں لگی', print: 'چھاپیں', access: 'کس نے کس کی معلومات دیکھیں' },
})

export default function AuditPage() {
  const t = useText(words)
  const { name } = useProgramme()
  const { me } = useSession()
  const [text, setText] = useState('')
  const [subject, setSubject] = useState('')
  const pages = usePages('audit.search', subject ? { subject, limit: 50 } : null)
  return (
    <div className="dense">
      <Page title={t.title} suffix={name} lead={t.lead} back={me?.roles.includes('auditor') ? <a href={`${BASE}/audit/access`}>{t.access}</a> : undefined} wide>
        <form className="bar no-print" role="search" onSubmit={(event) => { event.preventDefault(); setSubject(text.trim()) }}>
          <TextField id="audit-subject" type="search" script="latin" label={t.subject} hint={t.hint} maxLength={120} value={text} onChange={setText} />
          <Button type="submit" tone="primary" icon="search">{t.search}</Button>
        </form>
        {subject === '' ? (
          <EmptyState icon="history" title={t.start} />
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
                    { key: 'actor', heading: t.actor, cell: (row) => <Bdi>{row.actor}</Bdi> },
                    { key: 'action', heading: t.action, cell: (row) => <Bdi>{row.action}</Bdi> },
                    { key: 'subject', heading: t.subject, cell: (row) => <Bdi>{row.subject}</Bdi> },
                    { key: 'sealed', heading: t.sealed, cell: (row) => <StatusBadge tone={row.sealed ? 'success' : 'warning'} icon={row.sealed ? 'seal' : 'hourglass'}>{row.sealed ? t.sealed : t.notSealed}</StatusBadge> },
                  ]}
                />
                <div className="no-print"><Button icon="print" onClick={() => print()}>{t.print}</Button></div>
              </>
            )}
          </Listed>
        )}
      </Page>
    </div>
  )
}
