import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Button,
  Card,
  ChoiceCards,
  CnicField,
  DateField,
  ProblemNotice,
  SelectField,
  Stack,
  TextField,
  useCommand,
  useQuery,
  useSay,
  useTehsilOptions,
  useText,
} from '@app/ui'
import { call } from '../../app/client.ts'
import { applyWords } from './words.ts'

type Application = NonNullable<Output<'recruit.mine'>['application']>
/** What a desk wrote down when it asked them to apply. */
type Invited = NonNullable<Output<'recruit.mine'>['invited']>
type Sex = 'F' | 'M' | 'X'

function usePlaces() {
  const { data } = useQuery('places.tree', (signal) => call('places.tree', {}, { signal }))
  const districts = data?.divisions.flatMap((division) => division.districts) ?? []
  return {
    districts,
    tehsils: districts.flatMap((district) =>
      district.tehsils.map((tehsil) => ({ ...tehsil, districtId: district.id })),
    ),
  }
}

function useApplicationForm(known: Application | undefined, invited: Invited | null, onSaved: () => void) {
  const t = useText(applyWords)
  const say = useSay()
  const [form, setForm] = useState({
    name: known?.name ?? invited?.name ?? '',
    nameUr: known?.nameUr ?? invited?.nameUr ?? '',
    sex: (known?.sex ?? '') as Sex | '',
    born: known?.born ?? '',
    identifier: '',
    iban: '',
    tehsilId: known?.tehsilId ?? invited?.tehsilId ?? '',
    education: known?.education ?? '',
    vehicle: known?.vehicle ?? invited?.vehicle ?? '',
    agencyCode: '',
  })
  const set = (part: Partial<typeof form>) => setForm((now) => ({ ...now, ...part }))
  const save = useCommand(({ agencyCode, ...input }: typeof form & { sex: Sex }, commandId) =>
    call('recruit.apply', { ...input, ...(agencyCode && { agencyCode }) }, { commandId }),
  )
  const missing = (
    [
      ['name', t.name],
      ['sex', t.sexAsked],
      ['born', t.born],
      ['identifier', t.cnic],
      ['iban', t.iban],
      ['tehsilId', t.tehsil],
      ['education', t.education],
    ] as const
  )
    .filter(([part]) => (part === 'identifier' ? form.identifier.length < 13 : !form[part]))
    .map(([, label]) => label)
  const at = save.problem?.kind === 'refused' ? save.problem.field : undefined
  const wrong = (field: string) =>
    at === field && save.problem?.kind === 'refused' ? say(save.problem.words) : undefined
  const submit = async () => {
    if (form.sex && (await save.run({ ...form, sex: form.sex }))) onSaved()
  }
  return { form, set, save, missing, at, wrong, submit }
}

type FieldsProps = Pick<ReturnType<typeof useApplicationForm>, 'form' | 'set' | 'wrong'>

/** What the applicant says of themselves. Numbers are typed anew each time: they are never sent back to a screen. */
export function FormCard({
  known,
  invited = null,
  onSaved,
}: {
  known?: Application
  invited?: Invited | null
  onSaved(): void
}) {
  const t = useText(applyWords)
  const { form, set, save, missing, at, wrong, submit } = useApplicationForm(known, invited, onSaved)
  const fields = { form, set, wrong }
  return (
    <Card title={t.form} icon="person">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (missing.length === 0) void submit()
        }}
      >
        <Stack>
          <PersonFields {...fields} />
          <WorkFields {...fields} />
          {save.problem && !at && <ProblemNotice problem={save.problem} />}
          <Button
            type="submit"
            tone="primary"
            block
            icon="check"
            busy={save.busy}
            reason={missing.length > 0 ? `${t.fillFirst} ${missing.join(t.comma)}` : undefined}
          >
            {t.save}
          </Button>
        </Stack>
      </form>
    </Card>
  )
}

function PersonFields({ form, set, wrong }: FieldsProps) {
  const t = useText(applyWords)
  return (
    <>
      <TextField
        id="name"
        label={t.name}
        script="latin"
        value={form.name}
        onChange={(name) => set({ name })}
        maxLength={80}
      />
      <TextField
        id="nameUr"
        label={t.nameUr}
        script="urdu"
        optional
        value={form.nameUr}
        onChange={(nameUr) => set({ nameUr })}
        maxLength={80}
      />
      <ChoiceCards
        id="sex"
        label={t.sex}
        value={form.sex}
        onChange={(sex) => set({ sex })}
        columns={3}
        choices={[
          { value: 'F' as Sex, label: t.F },
          { value: 'M' as Sex, label: t.M },
          { value: 'X' as Sex, label: t.X },
        ]}
      />
      <DateField
        id="born"
        label={t.born}
        value={form.born}
        onChange={(born) => set({ born: born ?? '' })}
        error={wrong('born')}
      />
      <CnicField
        id="identifier"
        label={t.cnic}
        value={form.identifier}
        onChange={(identifier) => set({ identifier })}
        error={wrong('identifier')}
      />
      <TextField
        id="iban"
        label={t.iban}
        hint={t.ibanHint}
        script="latin"
        value={form.iban}
        onChange={(iban) => set({ iban })}
        maxLength={40}
        error={wrong('iban')}
      />
    </>
  )
}

function WorkFields({ form, set, wrong }: FieldsProps) {
  const t = useText(applyWords)
  const say = useSay()
  const tehsils = useTehsilOptions(usePlaces())
  const { data: programme } = useQuery('recruit.programme', (signal) => call('recruit.programme', {}, { signal }))
  return (
    <>
      <SelectField
        id="tehsil"
        label={t.tehsil}
        value={form.tehsilId}
        options={tehsils}
        onChange={(tehsilId) => set({ tehsilId })}
        error={wrong('tehsilId')}
      />
      <SelectField
        id="education"
        label={t.education}
        value={form.education}
        options={(programme?.education ?? []).map((one) => ({ value: one.code, label: say(one.label) }))}
        onChange={(education) => set({ education })}
      />
      <TextField
        id="vehicle"
        label={t.vehicle}
        hint={t.vehicleHint}
        optional
        value={form.vehicle}
        onChange={(vehicle) => set({ vehicle })}
        maxLength={60}
      />
      <TextField
        id="agency-code"
        label={t.agencyCode}
        hint={t.agencyCodeHint}
        optional
        script="latin"
        inputMode="numeric"
        value={form.agencyCode}
        onChange={(agencyCode) => set({ agencyCode: agencyCode.replace(/\D/g, '').slice(0, 8) })}
        maxLength={8}
        error={wrong('agencyCode')}
      />
    </>
  )
}
