import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, Card, DateField, newId, ProblemNotice, Stack, StatusBadge, TextField, useText, When } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { ownWords } from './own-words.ts'

type Reminder = Output<'selfService.guide'>['reminders'][number]

/** The citizen's own days. The text message says only that there is a note. */
export function RemindersCard({
  requestId,
  items,
  changed,
}: {
  requestId: string
  items: Reminder[]
  changed(): void
}) {
  const t = useText(ownWords)
  const { programme } = useProgramme()
  const add = useAct('selfService.remind')
  const drop = useAct('selfService.forget')
  const [reminderId, setReminderId] = useState(newId)
  const [words, setWords] = useState('')
  const [day, setDay] = useState('')
  const save = async () => {
    if (
      !(await add.run({ requestId, reminderId, words: words.trim(), at: morningOf(day, programme?.timeZone ?? 'UTC') }))
    )
      return
    setReminderId(newId())
    setWords('')
    setDay('')
    changed()
  }
  const forget = async (id: string) => {
    if (await drop.run({ requestId, reminderId: id })) changed()
  }
  return (
    <Card title={t.reminders} icon="bell">
      <p className="small">{t.remindersText}</p>
      {items.length === 0 ? (
        <p className="muted">{t.none}</p>
      ) : (
        <Stack gap={2} as="ul">
          {items.map((item) => (
            <li key={item.id} className="row gap-2">
              <span>
                <bdi>{item.words}</bdi>{' '}
                <span className="small muted">
                  <When at={item.at} as="day" />
                </span>
              </span>
              {item.sent ? (
                <StatusBadge tone="success">{t.sent}</StatusBadge>
              ) : (
                <Button small onClick={() => void forget(item.id)}>
                  {t.forget}
                </Button>
              )}
            </li>
          ))}
        </Stack>
      )}
      <TextField id="reminder-words" label={t.what} maxLength={200} value={words} onChange={setWords} />
      <DateField id="reminder-day" label={t.day} value={day} onChange={setDay} />
      {(add.problem ?? drop.problem) && <ProblemNotice problem={(add.problem ?? drop.problem)!} />}
      <Button
        block
        icon="bell"
        busy={add.busy}
        reason={words.trim() && day ? undefined : t.fillAll}
        onClick={() => void save()}
      >
        {t.add}
      </Button>
    </Card>
  )
}

const MORNING = 9

/** Nine in the morning of that day, on the territory's wall. */
function morningOf(day: string, timeZone: string): string {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + MORNING * 3_600_000
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(new Date(asUtc))
      .map((part) => [part.type, part.value]),
  )
  const there = Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:00Z`)
  return new Date(asUtc - (there - asUtc)).toISOString()
}
