import { useState } from 'react'
import type { Input } from '@app/contract/calls'
import {
  Button,
  FileField,
  newId,
  ProblemNotice,
  SelectField,
  Stack,
  TextArea,
  TextField,
  useCommand,
  useOnline,
  useTehsilOptions,
  useText,
  useToast,
} from '@app/ui'
import { call } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { commonWords } from '../../app/words.ts'
import { usePlaces } from './use-places.ts'
import { detailsWords, type MyFacts } from './words.ts'

type Kind = 'tehsils' | 'vehicle' | 'photo'
type Fact = Input<'facts.propose'>['fact']
interface Draft {
  tehsilIds: string[]
  vehicle: string
  file: File | undefined
}

function isChanged(kind: Kind, draft: Draft, facts: MyFacts): boolean {
  if (kind === 'photo') return draft.file !== undefined
  if (kind === 'vehicle') return draft.vehicle.trim() !== facts.vehicle
  const [now, next] = [facts.tehsilIds.toSorted().join(), draft.tehsilIds.toSorted().join()]
  return next !== '' && now !== next
}

/** The picture first, under the change's own id, then what is asked for; the same ids again when it is tried once more. */
function usePropose(kind: Kind, draft: Draft) {
  const { me } = useSession()
  const [changeId] = useState(newId)
  const [fileId] = useState(newId)
  const upload = useCommand((bytes: Uint8Array, commandId) =>
    call('facts.upload', { facilitatorId: me?.id ?? '', changeId, fileId, kind: 'photo' }, { commandId, bytes }),
  )
  const propose = useCommand((input: { fact: Fact; reason: string }, commandId) =>
    call('facts.propose', { changeId, ...input }, { commandId }),
  )
  const factOf = async (): Promise<Fact | undefined> => {
    if (kind === 'vehicle') return { kind, value: draft.vehicle.trim() }
    if (kind === 'tehsils') return { kind, value: draft.tehsilIds }
    const bytes = draft.file && new Uint8Array(await draft.file.arrayBuffer())
    return bytes && (await upload.run(bytes)) ? { kind, value: fileId } : undefined
  }
  const run = async (reason: string): Promise<boolean> => {
    const fact = await factOf()
    return fact !== undefined && (await propose.run({ fact, reason })) !== undefined
  }
  return { run, busy: upload.busy || propose.busy, problem: upload.problem ?? propose.problem }
}

interface FormProps {
  kind: Kind
  facts: MyFacts
  onClose(): void
  onSent(): void
}

export function ProposeForm({ kind, facts, onClose, onSent }: FormProps) {
  const t = useText(detailsWords)
  const common = useText(commonWords)
  const online = useOnline()
  const toast = useToast()
  const [draft, setDraft] = useState<Draft>({ tehsilIds: facts.tehsilIds, vehicle: facts.vehicle, file: undefined })
  const [why, setWhy] = useState('')
  const propose = usePropose(kind, draft)
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const ready = isChanged(kind, draft, facts) && why.trim() !== ''
  const send = async () => {
    if (!ready || !(await propose.run(why.trim()))) return
    toast(t.sent)
    onSent()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Stack>
        {kind === 'tehsils' && <Tehsils chosen={draft.tehsilIds} onChange={(tehsilIds) => set({ tehsilIds })} />}
        {kind === 'vehicle' && (
          <TextField
            id="my-vehicle"
            label={t.newVehicle}
            optional
            maxLength={80}
            value={draft.vehicle}
            onChange={(vehicle) => set({ vehicle })}
          />
        )}
        {kind === 'photo' && (
          <FileField
            id="my-photo"
            label={t.newPhoto}
            hint={t.photoHint}
            takes={{ types: 'image/jpeg,image/png', words: t.types }}
            file={draft.file}
            onChange={(file) => set({ file })}
          />
        )}
        <TextArea id="my-reason" label={t.reason} hint={t.reasonHint} maxLength={300} value={why} onChange={setWhy} />
        {propose.problem && <ProblemNotice problem={propose.problem} />}
        <Button
          type="submit"
          tone="primary"
          block
          busy={propose.busy}
          reason={online ? (ready ? undefined : t.fill) : common.needsNetwork}
        >
          {t.send}
        </Button>
        <Button tone="quiet" block onClick={onClose}>
          {common.cancel}
        </Button>
      </Stack>
    </form>
  )
}

function Tehsils({ chosen, onChange }: { chosen: readonly string[]; onChange(ids: string[]): void }) {
  const t = useText(detailsWords)
  const { places, nameOf } = usePlaces()
  const options = useTehsilOptions(places)
  return (
    <>
      <Stack as="ul" gap={2}>
        {chosen.map((id) => (
          <li key={id} className="row gap-2">
            <bdi>{nameOf(id)}</bdi>
            <Button
              small
              tone="quiet"
              icon="close"
              label={`${t.remove}: ${nameOf(id)}`}
              onClick={() => onChange(chosen.filter((one) => one !== id))}
            >
              {t.remove}
            </Button>
          </li>
        ))}
      </Stack>
      <SelectField
        id="my-tehsil"
        label={t.newTehsil}
        optional
        value=""
        options={options.filter((one) => !chosen.includes(one.value))}
        onChange={(id) => id && onChange([...chosen, id])}
      />
    </>
  )
}
