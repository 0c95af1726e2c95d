import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  Card,
  createMessages,
  EmptyState,
  FileField,
  Notice,
  Page,
  ProblemNotice,
  SelectField,
  StatusBadge,
  Table,
  TextArea,
  useSay,
  useText,
} from '@app/ui'
import { useAct, usePages } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { Listed } from '../../components/page/states.tsx'
import { usePlaces } from '../../components/request/places.ts'
import { CompetenceCard } from './competence-card.tsx'
import { OfficeDialog } from './office-dialog.tsx'
import { rowsOfCsv, wrongLines } from './csv.ts'

type Office = Output<'places.offices'>['items'][number]

const words = createMessages({
  en: {
    title: 'Offices',
    lead: 'Which office covers which area. A file is imported completely or not at all; we list every line that’s wrong.',
    district: 'District',
    name: 'Office',
    kind: 'Type',
    department: 'Department',
    demo: 'Demo office',
    real: 'Added by the programme',
    none: 'No offices in this district',
    pick: 'Choose a district to see its offices',
    import: 'Import from CSV',
    file: 'CSV file',
    text: 'Or paste the lines',
    save: 'Import',
    lines: (count: number) => `${count} lines to import`,
    empty: 'Choose a file or paste the lines',
    added: (count: number) => `${count} added`,
    changed: (count: number) => `${count} changed`,
    wrong: 'These lines are wrong. Nothing was changed.',
    line: 'Line',
    from: 'Source',
    act: 'Correct',
  },
  ur: {
    title: 'دفاتر',
    lead: 'کون سا دفتر کس علاقے کے لیے ہے۔ فائل پوری شامل ہوتی ہے یا بالکل نہیں؛ ہر غلط سطر بتا دی جاتی ہے۔',
    district: 'ضلع',
    name: 'دفتر',
    kind: 'قسم',
    department: 'محکمہ',
    demo: 'فرضی دفتر',
    real: 'پروگرام کا شامل کیا ہوا',
    none: 'اس ضلع میں کوئی دفتر نہیں',
    pick: 'دفاتر دیکھنے کے لیے ضلع چنیں',
    import: 'CSV فائل سے شامل کریں',
    file: 'CSV فائل',
    text: 'یا سطریں پیسٹ کریں',
    save: 'شامل کریں',
    lines: (count) => `${count} سطریں شامل ہوں گی`,
    empty: 'فائل چنیں یا سطریں پیسٹ کریں',
    added: (count) => `${count} شامل ہوئے`,
    changed: (count) => `${count} تبدیل ہوئے`,
    wrong: 'یہ سطریں غلط ہیں۔ کچھ نہیں بدلا گیا۔',
    line: 'سطر',
    from: 'ماخذ',
    act: 'درست کریں',
  },
})

export default function OfficesPage() {
  const t = useText(words)
  const say = useSay()
  const { name } = useProgramme()
  const places = usePlaces()
  const [districtId, setDistrictId] = useState('')
  const [correcting, setCorrecting] = useState<string>()
  const pages = usePages('places.offices', districtId ? { districtId, limit: 100 } : null)
  return (
    <div className="dense">
      <Page title={t.title} suffix={name} lead={t.lead} wide>
        <div className="two-columns">
          <section className="stack gap-3">
            <SelectField
              id="office-district"
              label={t.district}
              value={districtId}
              options={(places?.districts ?? []).map((one) => ({ value: one.id, label: say(one.name) }))}
              onChange={setDistrictId}
            />
            {districtId === '' ? (
              <EmptyState icon="office" title={t.pick} />
            ) : (
              <Listed pages={pages} empty={{ icon: 'office', title: t.none }}>
                {(items) => (
                  <Table<Office>
                    caption={t.title}
                    rows={items}
                    rowKey={(office) => office.id}
                    columns={[
                      {
                        key: 'name',
                        heading: t.name,
                        cell: (office) => (
                          <>
                            {say(office.name)}
                            <br />
                            <span className="small muted">
                              <Bdi>{office.id}</Bdi>
                            </span>
                            <br />
                            <Button
                              small
                              icon="edit"
                              label={`${t.act}: ${say(office.name)}`}
                              onClick={() => setCorrecting(office.id)}
                            >
                              {t.act}
                            </Button>
                          </>
                        ),
                      },
                      { key: 'kind', heading: t.kind, cell: (office) => <bdi>{office.kind}</bdi> },
                      { key: 'department', heading: t.department, cell: (office) => <bdi>{office.departmentId}</bdi> },
                      {
                        key: 'from',
                        heading: t.from,
                        cell: (office) => (
                          <StatusBadge tone={office.demo ? 'warning' : 'success'} icon={office.demo ? 'wand' : 'check'}>
                            {office.demo ? t.demo : t.real}
                          </StatusBadge>
                        ),
                      },
                    ]}
                  />
                )}
              </Listed>
            )}
          </section>
          <div className="stack gap-3">
            <CompetenceCard />
            <ImportCard />
          </div>
        </div>
        {correcting && <OfficeDialog key={correcting} officeId={correcting} onClose={() => setCorrecting(undefined)} />}
      </Page>
    </div>
  )
}

function ImportCard() {
  const t = useText(words)
  const command = useAct('places.importOffices')
  const [file, setFile] = useState<File>()
  const [csv, setCsv] = useState('')
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState<{ added: number; changed: number }>()
  const count = rowsOfCsv(csv)
  const wrong = wrongLines(command.problem)
  const take = async (chosen: File | undefined) => {
    setFile(chosen)
    setDone(undefined)
    if (chosen) setCsv(await chosen.text())
  }
  const save = async () => {
    setTried(true)
    if (count === 0) return
    setDone(await command.run({ csv }))
  }
  return (
    <Card title={t.import} icon="upload">
      <form
        className="stack gap-3"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <FileField
          id="offices-file"
          label={t.file}
          takes={{ types: '.csv,text/csv,text/plain', words: 'CSV' }}
          file={file}
          onChange={(chosen) => void take(chosen)}
        />
        <TextArea
          id="offices-csv"
          label={t.text}
          rows={8}
          error={tried && count === 0 ? t.empty : undefined}
          value={csv}
          onChange={(text) => {
            setCsv(text)
            setDone(undefined)
          }}
        />
        {count > 0 && <p className="small muted interface">{t.lines(count)}</p>}
        {wrong.length > 0 ? (
          <Notice tone="danger" live title={t.wrong}>
            <ul className="bullets">
              {wrong.map((one) => (
                <li key={`${one.line}${one.words}`}>
                  {t.line} <Bdi>{one.line}</Bdi>: <bdi>{one.words}</bdi>
                </li>
              ))}
            </ul>
          </Notice>
        ) : (
          command.problem && <ProblemNotice problem={command.problem} />
        )}
        {done && <Notice tone="success" live title={`${t.added(done.added)} · ${t.changed(done.changed)}`} />}
        <div>
          <Button type="submit" tone="primary" icon="upload" busy={command.busy}>
            {t.save}
          </Button>
        </div>
      </form>
    </Card>
  )
}
