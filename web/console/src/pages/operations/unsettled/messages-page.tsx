import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import { Bdi, Button, createMessages, ProblemNotice, Table, useSay, useText, useToast, When } from '@app/ui'
import { useAct, usePages } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'

type Message = Output<'messages.failed'>['items'][number]
type State = NonNullable<Input<'messages.failed'>['state']>

const words = createMessages({
  en: {
    title: 'Messages not sent',
    lead: 'You can’t see the text or the full number here. You can only retry sending.',
    state: 'State',
    failed: 'Failed',
    trying: 'Still trying',
    at: 'Since',
    template: 'Purpose',
    to: 'To',
    language: 'Language',
    tries: 'Attempts',
    error: 'Reason',
    urdu: 'Urdu',
    english: 'English',
    romanUrdu: 'Roman Urdu',
    answered: (status: string) => `The gateway refused it (${status})`,
    noGateway: 'No gateway is set up',
    unreachable: 'We couldn’t reach the gateway',
    retry: 'Try again',
    retried: 'Trying again',
    empty: 'Every message was sent',
    emptyText: 'Messages the gateway refuses appear here with the reason.',
  },
  ur: {
    title: 'جو پیغامات نہیں گئے',
    lead: 'یہاں پیغام کی عبارت اور پورا نمبر نظر نہیں آتے۔ آپ صرف دوبارہ بھیج سکتے ہیں۔',
    state: 'حالت',
    failed: 'نہیں گئے',
    trying: 'کوشش جاری ہے',
    at: 'کب سے',
    template: 'کس لیے تھا',
    to: 'کس کو',
    language: 'زبان',
    tries: 'کوششیں',
    error: 'وجہ',
    urdu: 'اردو',
    english: 'انگریزی',
    romanUrdu: 'رومن اردو',
    answered: (status) => `گیٹ وے نے قبول نہیں کیا (${status})`,
    noGateway: 'کوئی گیٹ وے مقرر نہیں',
    unreachable: 'گیٹ وے سے رابطہ نہ ہوا',
    retry: 'دوبارہ بھیجیں',
    retried: 'دوبارہ بھیجا جا رہا ہے',
    empty: 'سب پیغامات چلے گئے',
    emptyText: 'جو پیغام گیٹ وے قبول نہ کرے، وہ وجہ کے ساتھ یہاں آتا ہے۔',
  },
})

export default function MessagesPage() {
  const t = useText(words)
  const say = useSay()
  const languages: Record<string, string> = { ur: t.urdu, en: t.english, 'ur-Latn': t.romanUrdu }
  const [state, setState] = useState<State>('failed')
  const pages = usePages('messages.failed', { limit: 30, state }, { everyMs: 30_000 })
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="chips interface" role="group" aria-label={t.state}>
        {(['failed', 'trying'] as const).map((one) => (
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

/** What the gateway answered, in words; the line that it left behind stays readable beside them. */
function WhyNot({ error }: { error: string | null }) {
  const t = useText(words)
  if (error === null) return <>–</>
  const status = /gateway answered (\d+)/.exec(error)?.[1]
  return (
    <span title={error}>
      {status ? (
        t.answered(status)
      ) : error.includes('SMS_URL') ? (
        t.noGateway
      ) : /fetch|ECONN|timeout|abort/i.test(error) ? (
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
