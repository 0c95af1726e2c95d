import type { CaseDefinition } from '@app/domain/catalogue'
import { SelectField, TextField, useText } from '@app/ui'
import { withPart } from './draft-types.ts'
import { editWords } from './draft-words.ts'

const BASES = ['event', 'residence', 'registration', 'asset', 'applicantChoice'] as const
const LEVELS = ['tehsil', 'district', 'province'] as const

/** The rule that finds the office. Whether every district has one is what the checks say. */
export function CompetenceEditor({
  definition,
  onChange,
}: {
  definition: CaseDefinition
  onChange(part: Partial<CaseDefinition>): void
}) {
  const t = useText(editWords)
  const { competence } = definition
  const set = (part: Partial<typeof competence>) => onChange({ competence: withPart(competence, part) })
  const levels = { tehsil: t.levelTehsil, district: t.levelDistrict, province: t.levelProvince }
  return (
    <details className="edit-part">
      <summary className="interface">{t.competence}</summary>
      <div className="stack gap-2">
        <SelectField
          id="competence-basis"
          label={t.basis}
          value={competence.basis}
          options={BASES.map((one) => ({ value: one, label: t[one] }))}
          onChange={(basis) => set({ basis: basis as (typeof BASES)[number] })}
        />
        <SelectField
          id="competence-level"
          label={t.level}
          value={competence.level}
          options={LEVELS.map((one) => ({ value: one, label: levels[one] }))}
          onChange={(level) => set({ level: level as (typeof LEVELS)[number] })}
        />
        <TextField
          id="competence-kind"
          label={t.officeKind}
          script="latin"
          value={competence.officeKind}
          onChange={(officeKind) => set({ officeKind })}
        />
        <TextField
          id="competence-field"
          label={t.placeField}
          script="latin"
          value={competence.placeField ?? ''}
          onChange={(placeField) => set({ placeField: placeField || undefined })}
        />
      </div>
    </details>
  )
}
