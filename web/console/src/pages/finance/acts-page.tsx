import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Amount, Bdi, Button, Confirm, ProblemNotice, Table, TextField, useText, useToast, When } from '@app/ui'
import { useAct, usePages } from '../../app/api.ts'
import { StateChips } from '../../components/lists/state-chips.tsx'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Listed } from '../../components/page/states.tsx'
import { actionName } from '../audit/action-name.ts'
import { thingWords } from '../audit/thing-words.ts'
import { verbWords } from '../audit/verb-words.ts'
import { actsWords } from './acts-words.ts'
import { useOnlyReads } from './only-reads.ts'

type Act = Output<'finance.acts'>['items'][number]
type Doing = { act: Act; how: 'check' | 'withdraw' }

const STATES = ['open', 'settled'] as const
/** What a second person compares with the bank's paper; ids tell nobody anything. */
const SHOWN = [
  'how',
  'note',
  'bankReference',
  'sender',
  'rail',
  'grossPaisa',
  'feePaisa',
  'amountPaisa',
  'departmentId',
  'trackingNo',
  'day',
  'reason',
  'period',
  'to',
  'furtherPaisa',
  'answer',
] as const

/** Acts that move more than one person may: asked for by one, let go by another. */
export default function ActsPage() {
  const t = useText(actsWords)
  const [things, verbs] = [useText(thingWords), useText(verbWords)]
  const onlyReads = useOnlyReads()
  const [state, setState] = useState<(typeof STATES)[number]>('open')
  const pages = usePages('finance.acts', { state, limit: 30 })
  const [doing, setDoing] = useState<Doing>()
  const named = (act: Act) => actionName(act.endpoint, things, verbs) ?? act.endpoint
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <StateChips label={t.which} states={STATES} words={t} value={state} onChange={setState} />
      <Listed pages={pages} empty={{ icon: 'success', title: state === 'open' ? t.none : t.noneSettled }}>
        {(items) => (
          <Table<Act>
            caption={t.title}
            rows={items}
            rowKey={(item) => item.actId}
            columns={[
              { key: 'what', heading: t.what, cell: (item) => <Given act={item} name={named(item)} /> },
              { key: 'amount', heading: t.amount, numeric: true, cell: (item) => <Moved act={item} /> },
              { key: 'by', heading: t.madeBy, cell: (item) => <bdi>{item.madeBy}</bdi> },
              ...(state === 'open'
                ? [
                    { key: 'until', heading: t.until, cell: (item: Act) => <When at={item.expiresAt} /> },
                    {
                      key: 'act',
                      heading: t.act,
                      cell: (item: Act) => (
                        <span className="row gap-2">
                          <Button
                            small
                            icon="check"
                            reason={onlyReads ?? (item.mine ? t.own : undefined)}
                            onClick={() => setDoing({ act: item, how: 'check' })}
                          >
                            {t.check}
                          </Button>
                          <Button
                            small
                            icon="undo"
                            reason={onlyReads}
                            onClick={() => setDoing({ act: item, how: 'withdraw' })}
                          >
                            {t.withdraw}
                          </Button>
                        </span>
                      ),
                    },
                  ]
                : [{ key: 'end', heading: t.end, cell: (item: Act) => <Ended act={item} /> }]),
            ]}
          />
        )}
      </Listed>
      {doing && (
        <DoDialog key={doing.act.actId} doing={doing} name={named(doing.act)} onClose={() => setDoing(undefined)} />
      )}
    </DeskPage>
  )
}

function Given({ act, name }: { act: Act; name: string }) {
  const t = useText(actsWords)
  const shown = SHOWN.flatMap((field) =>
    act.given.filter((one) => one.name === field).map(({ value }) => ({ field, value })),
  )
  const batchId = act.given.find((one) => one.name === 'batchId')?.value
  return (
    <div>
      <strong>{name}</strong>
      {shown.map(({ field, value }) => (
        <p key={field} className="small">
          {t[field]}: <Typed field={field} value={value} />
        </p>
      ))}
      {batchId && act.endpoint.endsWith('Settlement') && (
        <Link className="small" to="/finance/payables/batches/$batchId" params={{ batchId }}>
          {t.seeBatch}
        </Link>
      )}
    </div>
  )
}

const BECOMES: Record<string, 'toOpen' | 'toSoft' | 'toHard'> = { open: 'toOpen', soft: 'toSoft', hard: 'toHard' }

function Typed({ field, value }: { field: (typeof SHOWN)[number]; value: string }) {
  const t = useText(actsWords)
  if (field === 'period') return <When at={`${value}-01`} as="month" />
  if (field === 'how') return <>{value === 'suspense' ? t.howSuspense : t.howNotOurs}</>
  if (field === 'day') return <When at={value} as="date" />
  if (field === 'to') return BECOMES[value] ? t[BECOMES[value]] : ''
  return field.endsWith('Paisa') ? (
    <Amount paisa={Number(value)} />
  ) : field === 'answer' ? (
    <bdi>{value}</bdi>
  ) : (
    <Bdi>{value}</Bdi>
  )
}

/** A month that is closed moves no money. */
const Moved = ({ act }: { act: Act }) => (act.amountPaisa > 0 ? <Amount paisa={act.amountPaisa} /> : null)

function Ended({ act }: { act: Act }) {
  const t = useText(actsWords)
  return (
    <div>
      {act.state === 'done' ? t.done : act.state === 'withdrawn' ? t.withdrawn : t.expired}
      {act.settledBy && (
        <p className="small">
          <bdi>{act.settledBy}</bdi>
          {act.settledAt && (
            <>
              {' '}
              · <When at={act.settledAt} />
            </>
          )}
        </p>
      )}
      {act.reason && (
        <p className="small">
          <bdi>{act.reason}</bdi>
        </p>
      )}
    </div>
  )
}

/** What the second person looks at first. */
const checkOf = (act: Act): 'checkText' | 'checkMonth' | 'checkClaim' =>
  act.endpoint === 'finance.answerPayClaim' ? 'checkClaim' : act.amountPaisa > 0 ? 'checkText' : 'checkMonth'

function DoDialog({ doing: { act, how }, name, onClose }: { doing: Doing; name: string; onClose(): void }) {
  const t = useText(actsWords)
  const toast = useToast()
  const check = useAct('finance.checkAct')
  const withdraw = useAct('finance.withdrawAct')
  const command = how === 'check' ? check : withdraw
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    const done =
      how === 'check'
        ? await check.run({ actId: act.actId })
        : reason.trim() && (await withdraw.run({ actId: act.actId, reason: reason.trim() }))
    if (!done) return
    toast(how === 'check' ? t.checked : t.withdrawn)
    onClose()
  }
  return (
    <Confirm open title={t[how]} confirm={t[how]} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <Given act={act} name={name} />
      <p>
        {act.amountPaisa > 0 && (
          <>
            <strong>
              <Amount paisa={act.amountPaisa} />
            </strong>{' '}
            ·{' '}
          </>
        )}
        <bdi>{act.madeBy}</bdi>
      </p>
      <p>{how === 'withdraw' ? t.withdrawText : t[checkOf(act)]}</p>
      {how === 'withdraw' && (
        <TextField
          id="withdraw-reason"
          label={t.reason}
          maxLength={200}
          error={tried && !reason.trim() ? t.needed : undefined}
          value={reason}
          onChange={setReason}
        />
      )}
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
