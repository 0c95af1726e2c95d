import type { Output } from '@app/contract/calls'
import { Bdi, createMessages, Table, useText, When } from '@app/ui'
import { usePages } from '../../app/api.ts'
import { useSession } from '../../app/session.tsx'
import { PastLimit } from '../../components/order/past-limit.tsx'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Listed } from '../../components/page/states.tsx'

type Lift = Output<'orders.limitsLifted'>['items'][number]

const words = createMessages({
  en: {
    title: 'Past the limit',
    lead: 'Who may order past the limits of open orders, until when, who allowed it and why.',
    none: 'Nobody has been let past',
    noneText: 'Whoever has too many orders open calls, says what for, and is let past here.',
    who: 'Number',
    what: 'What',
    order: 'One order',
    day: 'A day',
    reason: 'Why',
    by: 'By',
    until: 'Until',
    used: 'Used',
  },
  ur: {
    title: 'حد سے آگے',
    lead: 'کون حد سے زیادہ آرڈر کر سکتا ہے، کب تک، کس نے اجازت دی اور کیوں۔',
    none: 'ابھی کسی کو اجازت نہیں دی گئی',
    noneText: 'جس کے بہت سے آرڈر چل رہے ہوں وہ فون کر کے وجہ بتائے تو یہاں اجازت دی جاتی ہے۔',
    who: 'نمبر',
    what: 'کیا',
    order: 'ایک آرڈر',
    day: 'ایک دن',
    reason: 'وجہ',
    by: 'کس نے',
    until: 'کب تک',
    used: 'استعمال ہو چکا',
  },
})

const LETS: readonly string[] = ['agent', 'supervisor']

/** Everybody whom one of ours has let past the caps of open orders; an auditor reads it. */
export default function LimitsPage() {
  const t = useText(words)
  const { me } = useSession()
  const pages = usePages('orders.limitsLifted', { limit: 30 }, { everyMs: 60_000 })
  return (
    <DeskPage title={t.title} lead={t.lead}>
      {me?.roles.some((role) => LETS.includes(role)) && (
        <div className="bar">
          <PastLimit phone="" onDone={pages.reload} />
        </div>
      )}
      <Listed pages={pages} empty={{ icon: 'success', title: t.none, text: t.noneText }}>
        {(items) => (
          <Table<Lift>
            caption={t.title}
            rows={items}
            rowKey={(item) => item.liftId}
            columns={[
              { key: 'who', heading: t.who, cell: (item) => <Bdi>{item.phoneMasked}</Bdi> },
              { key: 'what', heading: t.what, cell: (item) => t[item.scope] },
              { key: 'reason', heading: t.reason, cell: (item) => <bdi>{item.reason}</bdi> },
              { key: 'by', heading: t.by, cell: (item) => <bdi>{item.by}</bdi> },
              { key: 'until', heading: t.until, cell: (item) => (item.used ? t.used : <When at={item.until} />) },
            ]}
          />
        )}
      </Listed>
    </DeskPage>
  )
}
