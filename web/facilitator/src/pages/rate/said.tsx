import type { Output } from '@app/contract/calls'
import { Bdi, Card, createMessages, Icon, LinkButton, Notice, useText, When } from '@app/ui'
import { to } from '../../app/paths.ts'

const words = createMessages({
  en: {
    mine: 'Your answer',
    theirs: 'How the household rated the visit',
    hidden: 'You’ll both see the answers when you’ve both answered, or at the latest',
    silent: 'They haven’t answered',
    closed: 'You can no longer rate this visit',
    toDay: 'Go to my day',
    ready: 'The papers and people were ready',
    not_ready: 'They weren’t ready',
    respectful: 'You were treated with respect',
    disrespectful: 'You weren’t treated with respect',
    safe: 'You felt safe',
    unsafe: 'You didn’t feel safe',
  },
  ur: {
    mine: 'آپ کا جواب',
    theirs: 'گھر والوں کی رائے',
    hidden: 'دونوں جواب تب دکھائے جائیں گے جب دونوں جواب دے دیں، زیادہ سے زیادہ',
    silent: 'انہوں نے جواب نہیں دیا',
    closed: 'اس کام پر اب رائے نہیں دی جا سکتی',
    toDay: 'آج کے دن پر جائیں',
    ready: 'کاغذ اور لوگ تیار تھے',
    not_ready: 'وہ تیار نہیں تھے',
    respectful: 'آپ کے ساتھ عزت سے پیش آئے',
    disrespectful: 'آپ کے ساتھ عزت سے پیش نہیں آئے',
    safe: 'آپ نے خود کو محفوظ محسوس کیا',
    unsafe: 'آپ نے خود کو محفوظ محسوس نہیں کیا',
  },
})

const FLAGS = ['ready', 'not_ready', 'respectful', 'disrespectful', 'safe', 'unsafe'] as const
const GOOD: readonly string[] = ['ready', 'respectful', 'safe']

/** What both sides said, as far as it is out. */
export function SaidOfVisit({ said: { mine, theirs, revealed, until } }: { said: Output<'ratings.visit'> }) {
  const t = useText(words)
  return (
    <>
      {mine ? (
        <Card title={t.mine} icon="person">
          <ul className="plain-list">
            {FLAGS.filter((flag) => mine.flags.includes(flag)).map((flag) => (
              <li key={flag}>
                <span>
                  <Icon name={GOOD.includes(flag) ? 'check' : 'info'} /> {t[flag]}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      ) : (
        <Notice tone="neutral" title={t.closed} />
      )}
      {revealed ? (
        <Card title={t.theirs} icon="star">
          {theirs?.stars ? (
            <p className="big-amount">
              <Bdi>{theirs.stars} / 5</Bdi>
            </p>
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
      <LinkButton href={to('day')} tone="primary" className="button-block">
        {t.toDay}
      </LinkButton>
    </>
  )
}
