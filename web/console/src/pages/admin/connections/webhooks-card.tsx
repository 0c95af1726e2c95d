import type { Output } from '@app/contract/calls'
import { Bdi, Button, Card, EmptyState, ProblemNotice, Table, useSay, useText, useToast, When } from '@app/ui'
import { useAct, useAnswer } from '../../../app/api.ts'
import { Answered } from '../../../components/page/states.tsx'
import { webhookWords } from './webhook-words.ts'

type Dead = Output<'webhooks.dead'>['items'][number]
const known = (type: string): type is keyof typeof TYPES => type in TYPES
const TYPES = {
  'application.filed': 'filed',
  'application.taken': 'taken',
  'application.objected': 'objected',
  'application.approved': 'approved',
  'application.rejected': 'rejected',
  'application.issued': 'issued',
  'application.delivered': 'delivered',
  'application.ended': 'ended',
} as const

/** Events that no try has brought to their receiver: sent again by a person, or closed. */
export function WebhooksCard() {
  const t = useText(webhookWords)
  const answer = useAnswer('webhooks.dead', {}, { everyMs: 30_000, keep: true })
  return (
    <Card title={t.title} icon="send">
      <Answered answer={answer} shape="row" lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="check" title={t.none} />
          ) : (
            <Table<Dead>
              caption={t.title}
              rows={items}
              rowKey={(one) => one.deliveryId}
              columns={[
                { key: 'receiver', heading: t.receiver, cell: (one) => one.receiver },
                { key: 'what', heading: t.what, cell: (one) => (known(one.type) ? t[TYPES[one.type]] : one.type) },
                { key: 'error', heading: t.error, cell: (one) => <LastError of={one} /> },
                { key: 'tries', heading: t.tries, numeric: true, cell: (one) => <Bdi>{one.tries}</Bdi> },
                { key: 'made', heading: t.made, cell: (one) => <When at={one.madeAt} /> },
                { key: 'acts', heading: '', cell: (one) => <Acts deliveryId={one.deliveryId} /> },
              ]}
            />
          )
        }
      </Answered>
    </Card>
  )
}

/** In words; under them, for whoever mends it, what the line or the receiver said. Without words the code says it. */
function LastError({ of: { trouble, lastError } }: { of: Dead }) {
  const say = useSay()
  if (!trouble) return <bdi dir="ltr">{lastError ?? '–'}</bdi>
  const said = lastError?.split(' ').slice(1).join(' ')
  return (
    <>
      {say(trouble)}
      {said && (
        <>
          <br />
          <bdi dir="ltr" className="small muted">
            {said}
          </bdi>
        </>
      )}
    </>
  )
}

function Acts({ deliveryId }: { deliveryId: string }) {
  const t = useText(webhookWords)
  const toast = useToast()
  const again = useAct('webhooks.sendAgain')
  const drop = useAct('webhooks.drop')
  const problem = again.problem ?? drop.problem
  return (
    <div className="stack gap-2">
      <div className="bar">
        <Button
          small
          icon="repeat"
          busy={again.busy}
          onClick={() => void again.run({ deliveryId }).then((done) => done && toast(t.sent))}
        >
          {t.again}
        </Button>
        <Button
          small
          icon="trash"
          busy={drop.busy}
          onClick={() => void drop.run({ deliveryId }).then((done) => done && toast(t.dropped))}
        >
          {t.drop}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  )
}
