import type { Output } from '@app/contract/calls'
import { Card, LinkButton, Notice, useSay, useText } from '@app/ui'
import { useProgramme } from '../../app/programme.tsx'
import { serviceWords } from './service-words.ts'

/** What another office does: where to go, what to take and what it really costs. */
export function NotOursView({ entry }: { entry: NonNullable<Output<'catalogue.get'>['notOurs']> }) {
  const t = useText(serviceWords)
  const say = useSay()
  const { helpline } = useProgramme()
  return (
    <>
      <Card title={t.where} icon="pin">
        <p>{say(entry.whereToGo)}</p>
      </Card>
      <Card title={t.take} icon="documents">
        <p>{say(entry.whatToTake)}</p>
      </Card>
      <Card title={t.fee} icon="money">
        <p>{say(entry.fee)}</p>
      </Card>
      <Notice tone="warning" title={t.warning}>
        {say(entry.warning)}
      </Notice>
      {helpline && (
        <LinkButton href={`tel:${helpline}`} icon="phone">
          {`${t.help} ${helpline}`}
        </LinkButton>
      )}
    </>
  )
}
