import type { Output } from '@app/contract/calls'
import { Bdi, Card, createMessages, Icon, LinkButton, Notice, Stack, useText, When } from '@app/ui'
import { to } from '../../app/paths.ts'

const words = createMessages({
  en: {
    mine: 'Your answer',
    theirs: 'What the representative said about the visit',
    hidden: 'Both answers are shown once both sides have answered, or at the latest',
    silent: 'They haven’t answered',
    closed: 'This visit can no longer be rated',
    requests: 'My requests',
    ready: 'Papers and people were ready',
    not_ready: 'Not everything was ready',
    respectful: 'They were treated with respect',
    disrespectful: 'They were not treated with respect',
  },
  ur: {
    mine: 'آپ کا جواب',
    theirs: 'نمائندے نے ملاقات کے بارے میں کیا کہا',
    hidden: 'دونوں جواب تب دکھائے جائیں گے جب دونوں جواب دے دیں، زیادہ سے زیادہ',
    silent: 'انہوں نے جواب نہیں دیا',
    closed: 'اس ملاقات پر اب رائے نہیں دی جا سکتی',
    requests: 'میری درخواستیں',
    ready: 'کاغذ اور لوگ تیار تھے',
    not_ready: 'سب کچھ تیار نہیں تھا',
    respectful: 'ان سے عزت سے پیش آئے',
    disrespectful: 'ان سے عزت سے پیش نہیں آئے',
  },
})

export type Said = Output<'ratings.visit'>
const SHOWN = ['ready', 'not_ready', 'respectful', 'disrespectful'] as const

/** What both sides said, as far as it is out. */
export function SaidOfVisit({ said }: { said: Said }) {
  const t = useText(words)
  const { mine, theirs, revealed, until } = said
  return (
    <Stack>
      {mine ? (
        <Card title={t.mine} icon="star">
          <p className="lead">{mine.stars && <Bdi>{mine.stars} / 5</Bdi>}</p>
        </Card>
      ) : (
        <Notice tone="neutral" title={t.closed} />
      )}
      {revealed ? (
        <Card title={t.theirs} icon="person">
          {theirs ? (
            <Stack gap={2} as="ul">
              {SHOWN.filter((flag) => theirs.flags.includes(flag)).map((flag) => (
                <li key={flag}>
                  <Icon name={flag === 'ready' || flag === 'respectful' ? 'check' : 'info'} /> {t[flag]}
                </li>
              ))}
            </Stack>
          ) : (
            <p className="muted">{t.silent}</p>
          )}
        </Card>
      ) : (
        until && (
          <Notice tone="information" icon="hourglass" title={t.hidden}>
            <When at={until} as="day" />
          </Notice>
        )
      )}
      <LinkButton href={to('requests')}>{t.requests}</LinkButton>
    </Stack>
  )
}
