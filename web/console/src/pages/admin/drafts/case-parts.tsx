import type { CaseDefinition } from '@app/domain/catalogue'
import { Bdi, Button, Checkbox, latinDigits, TextField, useSay, useText } from '@app/ui'
import { ConditionField } from './condition-field.tsx'
import { replaced, withPart, without } from './draft-types.ts'
import { editWords } from './draft-words.ts'
import { WordsFields } from './words-fields.tsx'

interface CaseProps {
  definition: CaseDefinition
  onChange(part: Partial<CaseDefinition>): void
}

/** The papers to have ready. */
export function DocumentsEditor({ definition, onChange }: CaseProps) {
  const t = useText(editWords)
  const say = useSay()
  const { documents } = definition
  const add = () => {
    let n = 1
    while (documents.some((one) => one.code === `paper-${n}`)) n++
    onChange({
      documents: [
        ...documents,
        {
          code: `paper-${n}`,
          label: { en: '', ur: '' },
          picture: documents[0]?.picture ?? 'paper',
          optional: true,
          form: 'copy',
          sides: ['page'],
          handling: 'scanned',
          party: 'applicant',
          quality: { widthPixelsMin: 1000, bytesMax: 8_000_000 },
        },
      ],
    })
  }
  return (
    <details className="edit-part">
      <summary className="interface">{t.documents}</summary>
      {documents.map((paper, at) => {
        const set = (part: Partial<typeof paper>) =>
          onChange({ documents: replaced(documents, at, withPart(paper, part)) })
        return (
          <details key={paper.code} className="edit-item">
            <summary className="interface">
              {say(paper.label) || t.documents}{' '}
              <span className="small muted">
                <Bdi>{paper.code}</Bdi>
              </span>
            </summary>
            <div className="stack gap-2">
              <WordsFields
                id={`paper-${paper.code}`}
                label={t.label}
                value={paper.label}
                onChange={(label) => set({ label })}
              />
              <WordsFields
                id={`paper-help-${paper.code}`}
                label={t.help}
                value={paper.help}
                onChange={(help) => set({ help: help.en || help.ur ? help : undefined })}
              />
              <Checkbox
                id={`paper-required-${paper.code}`}
                label={t.required}
                checked={!paper.optional}
                onChange={(required) => set({ optional: required ? undefined : true })}
              />
              <ConditionField id={`paper-when-${paper.code}`} value={paper.when} onChange={(when) => set({ when })} />
              <Button small tone="quiet" icon="trash" onClick={() => onChange({ documents: without(documents, at) })}>
                {t.remove}
              </Button>
            </div>
          </details>
        )
      })}
      <Button small icon="plus" onClick={add}>
        {t.addPaper}
      </Button>
    </details>
  )
}

/** What it costs. A flat amount is typed in rupees; what follows a rule is changed in the JSON. */
export function FeesEditor({ definition, onChange }: CaseProps) {
  const t = useText(editWords)
  const say = useSay()
  const { feeLines } = definition
  return (
    <details className="edit-part">
      <summary className="interface">{t.fees}</summary>
      {feeLines.map((line, at) => {
        const set = (part: Partial<typeof line>) => onChange({ feeLines: replaced(feeLines, at, withPart(line, part)) })
        return (
          <details key={line.code} className="edit-item">
            <summary className="interface">
              {say(line.label)}{' '}
              <span className="small muted">
                <Bdi>{line.code}</Bdi>
              </span>
            </summary>
            <div className="stack gap-2">
              <WordsFields
                id={`fee-${line.code}`}
                label={t.label}
                value={line.label}
                onChange={(label) => set({ label })}
              />
              {line.amount.kind === 'flat' ? (
                <TextField
                  id={`fee-amount-${line.code}`}
                  label={t.rupees}
                  script="latin"
                  inputMode="numeric"
                  value={String(Math.round(line.amount.paisa / 100))}
                  onChange={(text) =>
                    set({ amount: { kind: 'flat', paisa: Number(latinDigits(text).slice(0, 8)) * 100 } })
                  }
                />
              ) : (
                <p className="small muted interface">{t.byRule}</p>
              )}
              <TextField
                id={`fee-authority-${line.code}`}
                label={t.authority}
                value={line.authority ?? ''}
                onChange={(authority) => set({ authority: authority || undefined })}
              />
              <ConditionField id={`fee-when-${line.code}`} value={line.when} onChange={(when) => set({ when })} />
            </div>
          </details>
        )
      })}
    </details>
  )
}

const MODES = ['doorstep', 'centre', 'remote', 'selfService', 'referral'] as const

/** How it may be had, and where. */
export function ModesEditor({ definition, onChange }: CaseProps) {
  const t = useText(editWords)
  const { modes } = definition
  const toggle = (mode: (typeof MODES)[number], on: boolean) =>
    onChange({ modes: on ? [...modes, { mode }] : modes.filter((one) => one.mode !== mode) })
  return (
    <details className="edit-part">
      <summary className="interface">{t.modes}</summary>
      {MODES.map((mode) => {
        const at = modes.findIndex((one) => one.mode === mode)
        const offer = modes[at]
        return (
          <div key={mode} className="stack gap-2">
            <Checkbox
              id={`mode-${mode}`}
              label={<Bdi>{mode}</Bdi>}
              checked={offer !== undefined}
              onChange={(on) => toggle(mode, on)}
            />
            {offer && (
              <TextField
                id={`mode-districts-${mode}`}
                label={t.districts}
                script="latin"
                value={(offer.districts ?? []).join(', ')}
                onChange={(text) => {
                  const districts = text
                    .split(',')
                    .map((one) => one.trim())
                    .filter(Boolean)
                  onChange({
                    modes: replaced(
                      modes,
                      at,
                      withPart(offer, { districts: districts.length ? districts : undefined }),
                    ),
                  })
                }}
              />
            )}
          </div>
        )
      })}
    </details>
  )
}
