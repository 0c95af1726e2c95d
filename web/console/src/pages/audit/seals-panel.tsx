import type { Output } from '@app/contract/calls'
import { Bdi, Button, createMessages, ProblemNotice, StatusBadge, Table, useText, When } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'

type Check = Output<'seals.checks'>['items'][number]

const words = createMessages({
  en: {
    title: 'Is everything as it was sealed?',
    lead: 'Walks the audit trail, the ledger, hand-overs of papers and the published figures. It may take some minutes.',
    check: 'Check the seals',
    none: 'Nobody has checked yet',
    asked: 'Asked',
    by: 'By',
    found: 'Found',
    going: 'Being checked',
    holds: 'All as sealed',
    faults: (n: number) => (n === 1 ? '1 fault' : `${n} faults`),
    sealed: (n: number) => `${n} sealed`,
    audit: 'Audit trail',
    ledger: 'Ledger',
    custody: 'Hand-overs of papers',
    figures: 'Published figures',
  },
  ur: {
    title: 'کیا سب کچھ ویسا ہی ہے جیسا مہر لگتے وقت تھا؟',
    lead: 'آڈٹ، کھاتے، کاغذات کی سپردگی اور شائع شدہ اعداد کی ایک ایک مہر دیکھی جاتی ہے۔ اس میں چند منٹ لگ سکتے ہیں۔',
    check: 'مہریں جانچیں',
    none: 'ابھی کسی نے جانچ نہیں کی',
    asked: 'کب',
    by: 'کس نے',
    found: 'نتیجہ',
    going: 'جانچ جاری ہے',
    holds: 'سب مہریں سلامت ہیں',
    faults: (n) => (n === 1 ? '1 خرابی' : `${n} خرابیاں`),
    sealed: (n) => `${n} پر مہر`,
    audit: 'آڈٹ کا ریکارڈ',
    ledger: 'کھاتہ',
    custody: 'کاغذات کی سپردگی',
    figures: 'شائع شدہ اعداد',
  },
})

const WHILE_GOING_MS = 5_000

/** For auditors: lets all seals be checked, and says what was found, when and for whom. */
export function SealsPanel() {
  const t = useText(words)
  const verify = useAct('seals.verify')
  const { data } = useAnswer('seals.checks', {}, { everyMs: WHILE_GOING_MS })
  const items = data?.items ?? []
  return (
    <section>
      <h2>{t.title}</h2>
      <p className="muted">{t.lead}</p>
      <Button
        icon="seal"
        busy={verify.busy || items[0]?.seconds === null}
        onClick={() => {
          void verify.run({})
        }}
      >
        {t.check}
      </Button>
      {verify.problem && <ProblemNotice problem={verify.problem} />}
      {data && !items.length && <p>{t.none}</p>}
      {items.length > 0 && (
        <Table<Check>
          caption={t.title}
          rows={items}
          rowKey={(row) => row.id}
          columns={[
            { key: 'asked', heading: t.asked, cell: (row) => <When at={row.askedAt} /> },
            { key: 'by', heading: t.by, cell: (row) => <Bdi>{row.askedBy}</Bdi> },
            { key: 'found', heading: t.found, cell: (row) => <Found check={row} /> },
          ]}
        />
      )}
    </section>
  )
}

function Found({ check }: { check: Check }) {
  const t = useText(words)
  if (check.seconds === null)
    return (
      <StatusBadge tone="warning" icon="hourglass">
        {t.going}
      </StatusBadge>
    )
  return (
    <>
      <StatusBadge tone={check.faults.length ? 'danger' : 'success'} icon={check.faults.length ? 'warning' : 'seal'}>
        {check.faults.length ? t.faults(check.faults.length) : t.holds}
      </StatusBadge>
      <ul>
        {check.chains.map((one) => (
          <li key={one.chain}>
            {t[one.chain]}: {one.faults ? t.faults(one.faults) : t.sealed(one.checked)}
          </li>
        ))}
      </ul>
      {check.faults.length > 0 && (
        <ul lang="en" dir="ltr">
          {check.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
    </>
  )
}
