import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  ChoiceCards,
  Confirm,
  newId,
  ProblemNotice,
  TextArea,
  TextField,
  useSay,
  useSettled,
  useText,
  useToast,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { usePlaces } from '../../components/request/places.ts'
import { proceedingWords } from './people-words.ts'
import { openWords } from './open-words.ts'

type Whom = Output<'proceedings.whom'>['items'][number]
const WAIT_MS = 250

/** A review by hand: on whom and why; its page, with the evidence, follows. */
export function OpenDialog({ onClose }: { onClose(): void }) {
  const t = useText(openWords)
  const p = useText(proceedingWords)
  const say = useSay()
  const toast = useToast()
  const navigate = useNavigate()
  const places = usePlaces()
  const open = useAct('proceedings.open')
  const [proceedingId] = useState(newId)
  const [text, setText] = useState('')
  const [whom, setWhom] = useState<Whom>()
  const [ground, setGround] = useState('')
  const [tried, setTried] = useState(false)
  const q = useSettled(text.trim(), WAIT_MS)
  const found = useAnswer('proceedings.whom', q.length > 1 ? { q } : null, { keep: true })
  const tehsil = (id: string) => say(places?.tehsils.find((one) => one.id === id)?.name) || id
  const save = async () => {
    setTried(true)
    if (
      !whom?.mayOpen ||
      !ground.trim() ||
      !(await open.run({ proceedingId, facilitatorId: whom.facilitatorId, ground: ground.trim() }))
    )
      return
    toast(t.done)
    void navigate({ to: '/people/proceedings/$proceedingId', params: { proceedingId } })
  }
  return (
    <Confirm open title={t.title} confirm={t.title} busy={open.busy} onConfirm={() => void save()} onClose={onClose}>
      <p className="small muted">{t.text}</p>
      {/* A list in the dialog and no pop-over: what floats outside of a modal dialog lies beneath it. */}
      <TextField
        id="whom-text"
        type="search"
        label={t.who}
        hint={t.whoHint}
        maxLength={60}
        value={text}
        onChange={(next) => {
          setText(next)
          setWhom(undefined)
        }}
        error={tried && q.length < 2 ? p.needed : undefined}
      />
      {q.length > 1 &&
        found.data &&
        (found.data.items.length === 0 ? (
          <p className="muted interface" aria-live="polite">
            {t.none}
          </p>
        ) : (
          <ChoiceCards
            id="whom"
            label={t.choose}
            value={whom?.facilitatorId ?? ''}
            error={tried && !whom ? p.needed : undefined}
            choices={found.data.items.map((one) => ({
              value: one.facilitatorId,
              label: <bdi>{one.name}</bdi>,
              detail: (
                <>
                  <Bdi>{one.badgeNo}</Bdi> · {tehsil(one.tehsilId)}
                </>
              ),
              icon: 'person',
              reason: one.mayOpen ? undefined : t.ended,
            }))}
            onChange={(id) => setWhom(found.data?.items.find((one) => one.facilitatorId === id))}
          />
        ))}
      {found.problem && <ProblemNotice problem={found.problem} onRetry={found.reload} />}
      <TextArea
        id="open-ground"
        label={t.why}
        rows={4}
        maxLength={1000}
        value={ground}
        onChange={setGround}
        error={tried && !ground.trim() ? p.needed : undefined}
      />
      {open.problem && <ProblemNotice problem={open.problem} />}
    </Confirm>
  )
}
