import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import { Bdi, Button, formatRupees, ProblemNotice, Table, useSay, useText, useToast, When } from '@app/ui'
import { useAct, usePages } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { words } from './messages-words.ts'

type Message = Output<'messages.failed'>['items'][number]
type State = NonNullable<Input<'messages.failed'>['state']>

export default function MessagesPage() {
  const t = useText(words)
  const say = useSay()
  const languages: Record<string, string> = { ur: t.urdu, en: t.english, 'ur-Latn': t.romanUrdu }
  const [state, setState] = useState<State>('failed')
  const pages = usePages('messages.failed', { limit: 30, state }, { everyMs: 30_000 })
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="chips interface" role="group" aria-label={t.state}>
        {(['failed', 'unknown', 'trying'] as const).map((one) => (
          <button key={one} type="button" className="chip" aria-pressed={state === one} onClick={() => setState(one)}>
            {t[one]}
          </button>
        ))}
      </div>
      <Listed pages={pages} empty={{ icon: 'send', title: t.empty, text: t.emptyText }}>
        {(items) => (
          <Table<Message>
            caption={t.title}
            rows={items}
            rowKey={(message) => message.messageId}
            columns={[
              { key: 'at', heading: t.at, cell: (message) => <When at={message.at} /> },
              {
                key: 'template',
                heading: t.template,
                cell: (message) => <bdi title={message.template}>{say(message.name)}</bdi>,
              },
              { key: 'to', heading: t.to, cell: (message) => <Bdi>{message.phoneMasked}</Bdi> },
              {
                key: 'language',
                heading: t.language,
                cell: (message) => <>{languages[message.language] ?? message.language}</>,
              },
              { key: 'way', heading: t.way, cell: (message) => <WayOut message={message} /> },
              {
                key: 'price',
                heading: t.price,
                numeric: true,
                cell: (message) => <Bdi>{formatRupees(message.pricePaisa)}</Bdi>,
              },
              { key: 'tries', heading: t.tries, numeric: true, cell: (message) => <Bdi>{message.tries}</Bdi> },
              { key: 'error', heading: t.error, cell: (message) => <WhyNot error={message.lastError} /> },
              { key: 'retry', heading: t.retry, cell: (message) => <Retry messageId={message.messageId} /> },
            ]}
          />
        )}
      </Listed>
    </DeskPage>
  )
}

/** By which channel and gateway it was tried last, and what came of that. */
function WayOut({ message }: { message: Message }) {
  const t = useText(words)
  const { attempt } = message
  return (
    <span>
      {t[message.channel]}
      {message.gateway !== null && (
        <>
          {' · '}
          <bdi>{message.gateway}</bdi>
        </>
      )}
      {attempt !== null && <> · {attempt === 'unknown' ? t.uncertain : t[attempt]}</>}
    </span>
  )
}

const KNOWN: Readonly<Record<string, 'noGateway' | 'noReport' | 'interrupted' | 'wrongNumber'>> = {
  no_way: 'noGateway',
  no_report: 'noReport',
  interrupted: 'interrupted',
  line_lost: 'interrupted',
  timed_out: 'interrupted',
  no_such_address: 'wrongNumber',
}

/** What the gateway answered, in words; the line that it left behind stays readable beside them. */
function WhyNot({ error }: { error: string | null }) {
  const t = useText(words)
  if (error === null) return <>–</>
  const status = /answers (\d+)/.exec(error)?.[1]
  const known = KNOWN[error]
  return (
    <span title={error}>
      {known ? (
        t[known]
      ) : status ? (
        t.answered(status)
      ) : /unreachable|name_unknown|address_|ECONN/i.test(error) ? (
        t.unreachable
      ) : (
        <bdi dir="ltr">{error}</bdi>
      )}
    </span>
  )
}

function Retry({ messageId }: { messageId: string }) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('messages.retry')
  return (
    <>
      <Button
        small
        icon="refresh"
        busy={command.busy}
        onClick={() => void command.run({ messageId }).then((done) => done && toast(t.retried))}
      >
        {t.retry}
      </Button>
      {command.problem && <ProblemNotice problem={command.problem} />}
    </>
  )
}
