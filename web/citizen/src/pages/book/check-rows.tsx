import { shownAnswer } from '@app/domain/applications'
import { factFields, holds, type Field } from '@app/domain/catalogue'
import { Between, createMessages, Phone, Shown, useLanguage, useSay, useText, When, type AnswerRow } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { modeWords } from '../../components/mode-words.ts'
import { useSession } from '../../app/session.tsx'
import { isNamed, ordererOf } from '../../booking/subject.ts'
import { useWay } from '../../booking/way-store.ts'
import { bookWords } from './book-words.ts'
import type { Part, StepProps } from './step-frame.tsx'

const words = createMessages({
  en: {
    person: 'For',
    case: 'Case',
    mode: 'How',
    centre: 'Centre',
    anyCentre: 'Decided later',
    form: 'The form',
    formDoor: 'Filled in by the representative at your home',
    formNow: 'Filled in by you',
    fillNow: 'I’ll fill it in now',
    fillDoor: 'At the door instead',
    address: 'Address',
    way: 'To find you',
    voice: 'your voice',
    photo: 'photo of the gate',
    receiver: 'At the door',
    manner: 'Who comes',
    slot: 'When',
    later: 'We call you to agree a time',
    changeOf: (what: string) => `Change: ${what}`,
  },
  ur: {
    person: 'کس کے لیے',
    case: 'معاملہ',
    mode: 'طریقہ',
    centre: 'سروس سینٹر',
    anyCentre: 'بعد میں',
    form: 'فارم',
    formDoor: 'نمائندہ گھر پر بھرے گا',
    formNow: 'آپ خود بھریں گے',
    fillNow: 'میں ابھی بھر دوں',
    fillDoor: 'گھر پر بھروا لیں',
    address: 'پتہ',
    way: 'راستے کے لیے',
    voice: 'آپ کی آواز',
    photo: 'دروازے کی تصویر',
    receiver: 'دروازے پر',
    manner: 'کون آئے گا',
    slot: 'کب',
    later: 'وقت طے کرنے کے لیے ہم کال کریں گے',
    changeOf: (what) => `بدلیں: ${what}`,
  },
})

function useChange(step: StepProps) {
  const t = useText(words)
  const b = useText(bookWords)
  return (to: string, what: string) => ({
    href: `${step.hrefOf(to)}?back=check`,
    words: b.change,
    label: t.changeOf(what),
  })
}

type Asked = Exclude<Field, { type: 'repeat' }>
const isAsked = (field: Field): field is Asked => field.type !== 'repeat'

/** Whom it is for, which case, and every answer that was given before ordering. */
export function useItemRows(step: StepProps, { item, service, definition }: Part, index: number): AnswerRow[] {
  const t = useText(words)
  const b = useText(bookWords)
  const say = useSay()
  const { me } = useSession()
  const change = useChange(step)
  const at = (kind: string) => (index === 0 ? kind : `${index + 1}.${kind}`)
  const name = isNamed(item) ? item.subjectName : b.newborn(ordererOf(step.draft, step.answering.cases, me?.name))
  const rows: AnswerRow[] = [
    { id: 'person', label: t.person, value: <bdi>{name}</bdi>, change: change(at('about'), t.person) },
  ]
  if (service.cases.length > 1)
    rows.push({ id: 'case', label: t.case, value: say(definition.name), change: change(at('case'), t.case) })
  const names = {
    tehsil: (id: string) => step.places.tehsils.find((one) => one.id === id)?.name,
    district: (id: string) => step.places.districts.find((one) => one.id === id)?.name,
  }
  const given = (fields: readonly Field[], to: string) => {
    for (const field of fields.filter(isAsked)) {
      const value = item.answers[field.name]
      if (value === undefined || !holds(field.when, { answers: item.answers, today: step.today })) continue
      rows.push({
        id: field.name,
        label: say(field.label),
        value: <Shown value={shownAnswer(field, value, names, true)} />,
        change: change(to, say(field.label)),
      })
    }
  }
  given(definition.eligibility.questions, at('about'))
  given(factFields(definition), at('facts'))
  return rows
}

/** The way, the place and the time, each with the way back to its page. */
export function useVisitRows(step: StepProps): AnswerRow[] {
  const t = useText(words)
  const modes = useText(modeWords)
  const say = useSay()
  const { draft } = step
  const change = useChange(step)
  const centres = useAnswer('centres.list', draft.mode === 'centre' ? {} : null)
  const door = useDoorRows(step)
  const rows: AnswerRow[] = []
  if (draft.mode) rows.push({ id: 'mode', label: t.mode, value: modes[draft.mode], change: change('mode', t.mode) })
  if (draft.mode === 'centre' && draft.centreId)
    rows.push({
      id: 'centre',
      label: t.centre,
      value:
        draft.centreId === 'later'
          ? t.anyCentre
          : say(centres.data?.items.find((one) => one.id === draft.centreId)?.name) || '…',
      change: change('centre', t.centre),
    })
  return draft.mode === 'doorstep' ? [...rows, ...door] : rows
}

/** Where to come, to whom, when, and who fills the form. */
function useDoorRows(step: StepProps): AnswerRow[] {
  const t = useText(words)
  const { draft } = step
  const change = useChange(step)
  const now = draft.fill === 'now'
  return [
    ...useAddressRows(step),
    useReceiverRow(step),
    { id: 'slot', label: t.slot, value: <SlotValue draft={draft} />, change: change('when', t.slot) },
    {
      id: 'form',
      label: t.form,
      value: now ? t.formNow : t.formDoor,
      change: {
        onClick: () => void step.change({ fill: now ? 'door' : 'now' }),
        words: now ? t.fillDoor : t.fillNow,
        label: now ? t.fillDoor : t.fillNow,
      },
    },
  ]
}

function useAddressRows(step: StepProps): AnswerRow[] {
  const t = useText(words)
  const say = useSay()
  const { language } = useLanguage()
  const { draft, places } = step
  const { house, street, area, landmark, tehsilId } = draft.address
  const [way] = useWay(draft.orderId)
  const change = useChange(step)
  const joined = (parts: readonly unknown[]) => parts.filter(Boolean).join(language === 'ur' ? '، ' : ', ')
  const tehsil = places.tehsils.find((one) => one.id === tehsilId)
  const address = <bdi>{joined([house, street, area, landmark, tehsil && say(tehsil.name)])}</bdi>
  const told = joined([way?.voice && t.voice, way?.photo && t.photo])
  return [
    { id: 'address', label: t.address, value: address, change: change('address', t.address) },
    ...(told ? [{ id: 'way', label: t.way, value: told, change: change('address', t.way) }] : []),
  ]
}

function useReceiverRow(step: StepProps): AnswerRow {
  const t = useText(words)
  const b = useText(bookWords)
  const { me } = useSession()
  const change = useChange(step)
  const { self, name, relation, phone } = step.draft.receiver
  return {
    id: 'receiver',
    label: t.receiver,
    change: change('address', t.receiver),
    value: self ? (
      <bdi>{ordererOf(step.draft, step.answering.cases, me?.name) || b.receiverSelf}</bdi>
    ) : (
      <>
        <bdi>{name}</bdi> · {relation} · <Phone value={phone} />
      </>
    ),
  }
}

function SlotValue({ draft }: Pick<StepProps, 'draft'>) {
  const t = useText(words)
  const b = useText(bookWords)
  const { slot } = draft
  const when =
    slot === 'later'
      ? t.later
      : slot && (
          <>
            <When at={slot.startsAt} as="day" /> · <Between from={slot.startsAt} until={slot.endsAt} />
          </>
        )
  return (
    <>
      {when} <br />
      <span className="small muted">{b[draft.manner]}</span>
    </>
  )
}
