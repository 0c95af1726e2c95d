import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  Card,
  createMessages,
  EmptyState,
  Icon,
  newId,
  Notice,
  Page,
  ProblemNotice,
  StatusBadge,
  useSay,
  useText,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'
import { Answered } from '../../components/page/states.tsx'

type Facts = Output<'facts.unverified'>

const words = createMessages({
  en: {
    title: 'Facts without a source',
    lead: 'These facts have no source yet. Each says where to look, so someone can check it before people rely on it.',
    total: (n: number) => `${n} facts to check`,
    none: 'Every fact has a source',
    pick: 'Choose a service or a part',
    all: 'Everything here has a source',
    count: (n: number) => `${n} to check`,
    would: 'Where to look',
    note: 'What we know',
    programme: 'the programme’s own office',
    begin: 'Start a draft to add sources',
    sourced: 'With a source',
    print: 'Print',
    services: 'Services',
    parts: 'The programme',
    rates: 'Charges and limits',
    commissionRules: 'Pay',
    calendar: 'Holidays',
    retention: 'How long we keep information',
    departments: 'Departments',
    notOurs: 'What other offices do',
    grievances: 'Complaints',
    refunds: 'Refunds',
    recruiting: 'Who may become a representative',
    settings: 'Settings',
    areas: 'Places',
  },
  ur: {
    title: 'جن باتوں کا ماخذ نہیں',
    lead: 'ان باتوں کا ابھی کوئی ماخذ نہیں۔ ہر بات کے ساتھ لکھا ہے کہ ماخذ کہاں ملے گا، تاکہ لوگوں کے بھروسا کرنے سے پہلے تصدیق ہو جائے۔',
    total: (n) => `${n} باتوں کی تصدیق کرنی ہے`,
    none: 'ہر بات کا ماخذ موجود ہے',
    pick: 'کوئی سروس یا حصہ چنیں',
    all: 'یہاں ہر بات کا ماخذ موجود ہے',
    count: (n) => `${n} کی تصدیق باقی`,
    would: 'ماخذ کہاں ملے گا',
    note: 'اب تک کیا معلوم ہے',
    programme: 'پروگرام کا اپنا دفتر',
    begin: 'ماخذ لکھنے کے لیے مسودہ شروع کریں',
    sourced: 'ماخذ کے ساتھ',
    print: 'چھاپیں',
    services: 'سروسز',
    parts: 'پروگرام',
    rates: 'ہمارا خرچ اور حدیں',
    commissionRules: 'معاوضہ',
    calendar: 'تعطیلات',
    retention: 'معلومات کب تک رکھی جاتی ہیں',
    departments: 'محکمے',
    notOurs: 'جو کام یہاں نہیں ہوتے',
    grievances: 'شکایات',
    refunds: 'رقم کی واپسی',
    recruiting: 'نمائندہ کون بن سکتا ہے',
    settings: 'ترتیبات',
    areas: 'مقامات',
  },
})

/** An administrator's list of what to find out: everything, most first within its kind. */
export default function FactsPage() {
  const t = useText(words)
  const { name } = useProgramme()
  const [of, setOf] = useState<string>()
  const answer = useAnswer('facts.unverified', {})
  return (
    <div className="dense">
      <Page title={t.title} suffix={name} lead={t.lead} wide>
        <Answered answer={answer}>
          {({ total, groups }) => (
            <>
              <Notice tone={total ? 'warning' : 'success'} title={total ? t.total(total) : t.none} />
              <div className="two-columns">
                <div className="stack gap-3 no-print">
                  <Groups
                    title={t.services}
                    groups={groups.filter((one) => one.kind === 'service')}
                    of={of}
                    onPick={setOf}
                  />
                  <Groups title={t.parts} groups={groups.filter((one) => one.kind === 'part')} of={of} onPick={setOf} />
                </div>
                {of === undefined ? (
                  <EmptyState icon="book" title={t.pick} />
                ) : (
                  <GroupFacts key={of} group={groups.find((one) => one.id === of)!} />
                )}
              </div>
            </>
          )}
        </Answered>
      </Page>
    </div>
  )
}

function useGroupName(): (group: Facts['groups'][number]) => string {
  const named: Record<string, unknown> = useText(words)
  const say = useSay()
  return (group) => (group.name ? say(group.name) : String(named[group.id] ?? group.id))
}

function Groups({
  title,
  groups,
  of,
  onPick,
}: {
  title: string
  groups: Facts['groups']
  of: string | undefined
  onPick(id: string): void
}) {
  const nameOf = useGroupName()
  return (
    <Card title={title}>
      <ul className="plain-list interface">
        {groups.map((group) => (
          <li key={group.id} className="plain-row" data-row={group.id}>
            <Button tone={of === group.id ? 'secondary' : 'quiet'} small onClick={() => onPick(group.id)}>
              {nameOf(group)}
            </Button>
            <StatusBadge tone={group.count ? 'warning' : 'success'} icon={group.count ? 'help' : 'check'}>
              <Bdi>{group.count}</Bdi>
            </StatusBadge>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function GroupFacts({ group }: { group: Facts['groups'][number] }) {
  const t = useText(words)
  const say = useSay()
  const nameOf = useGroupName()
  const answer = useAnswer('facts.unverified', { of: group.id })
  return (
    <div className="stack gap-3">
      <Answered answer={answer}>
        {({ items, ask }) => (
          <Card title={`${nameOf(group)}: ${t.count(items.length)}`}>
            {items.length === 0 && <p>{t.all}</p>}
            <ul className="stack gap-3 interface">
              {items.map((fact) => (
                <li key={fact.path} data-row={fact.path}>
                  {fact.label && <strong>{say(fact.label)} </strong>}
                  <span className="small muted">
                    <Bdi>{fact.path}</Bdi>
                  </span>
                  <br />
                  {t.would}: {ask ? say(ask) : t.programme}
                  {fact.note && (
                    <>
                      <br />
                      <span className="small">
                        {t.note}: <bdi>{fact.note}</bdi>
                      </span>
                    </>
                  )}
                </li>
              ))}
            </ul>
            {group.kind === 'service' && items.length > 0 && <BeginDraft serviceId={group.id} />}
          </Card>
        )}
      </Answered>
      {group.kind === 'service' && <Sourced serviceId={group.id} />}
      <div className="no-print">
        <Button icon="print" onClick={() => print()}>
          {t.print}
        </Button>
      </div>
    </div>
  )
}

/** Where the source is written down: in a draft of the service, which a second person publishes. */
function BeginDraft({ serviceId }: { serviceId: string }) {
  const t = useText(words)
  const go = useNavigate()
  const { me } = useSession()
  const start = useAct('drafts.start')
  const begin = async () => {
    const draft = await start.run({ draftId: newId(), kind: 'service', key: serviceId })
    if (draft) void go({ to: '/admin/drafts/$draftId', params: { draftId: draft.draftId } })
  }
  if (!me?.roles.includes('admin')) return null
  return (
    <div className="stack gap-2 no-print">
      {start.problem && <ProblemNotice problem={start.problem} />}
      <Button icon="edit" busy={start.busy} onClick={() => void begin()}>
        {t.begin}
      </Button>
    </div>
  )
}

function Sourced({ serviceId }: { serviceId: string }) {
  const t = useText(words)
  const { data } = useAnswer('catalogue.get', { serviceId })
  const facts = (data?.service?.facts ?? []).flatMap((fact) =>
    fact.evidence.status === 'unverified' ? [] : [{ ...fact, source: fact.evidence.source }],
  )
  if (!facts.length) return null
  return (
    <Card title={t.sourced} icon="check">
      <ul className="stack gap-2">
        {facts.map((fact) => (
          <li key={`${fact.about}${fact.statement}`} className="interface">
            <Icon name="check" /> <bdi>{fact.statement}</bdi>{' '}
            <span className="small muted">
              <bdi>{fact.source}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
