import { useState } from 'react'
import {
  Button,
  Card,
  Checkbox,
  ChoiceCards,
  CnicField,
  CodeField,
  DateField,
  ErrorSummary,
  FileField,
  LinkButton,
  PhoneField,
  SelectField,
  Stack,
  Steps,
  TextArea,
  TextField,
  useText,
} from '../src/index.ts'
import { galleryWords } from './words.ts'

export function ControlsSection() {
  const t = useText(galleryWords)
  const [text, setText] = useState('')
  const [cnic, setCnic] = useState('3520200000001')
  const [phone, setPhone] = useState('+923000000000')
  const [code, setCode] = useState('123')
  const [born, setBorn] = useState('1990-05-14')
  const [manner, setManner] = useState<'woman' | 'soonest' | 'closed'>('woman')
  const [district, setDistrict] = useState('')
  const [note, setNote] = useState('')
  const [agreed, setAgreed] = useState(true)
  const [file, setFile] = useState<File>()
  return (
    <>
      <Card title={t.buttons} icon="keyboard">
        <Stack gap={3}>
          <Button tone="primary" block>
            {t.send}
          </Button>
          <Button icon="calendar">{t.later}</Button>
          <Button tone="quiet">{t.later}</Button>
          <Button tone="danger" icon="close">
            {t.cancel}
          </Button>
          <Button tone="primary" busy>
            {t.send}
          </Button>
          <Button reason={t.reason}>{t.cancel}</Button>
          <LinkButton href="#main" iconEnd="next">
            {t.find}
          </LinkButton>
        </Stack>
      </Card>
      <Card title={t.fields}>
        <Stack gap={6}>
          <Steps now={3} of={7} label={t.step} />
          <ErrorSummary errors={[{ fieldId: 'g-name', message: t.missing }]} />
          <TextField id="g-name" label={t.name} hint={t.nameHint} error={t.missing} value={text} onChange={setText} />
          <CnicField id="g-cnic" label="CNIC" value={cnic} onChange={setCnic} />
          <PhoneField id="g-phone" label={t.mobile} value={phone} onChange={setPhone} />
          <CodeField id="g-code" label={t.code} value={code} onChange={setCode} />
          <DateField id="g-born" label={t.born} value={born} onChange={setBorn} />
          <ChoiceCards
            id="g-manner"
            label={t.manner}
            value={manner}
            onChange={setManner}
            choices={[
              { value: 'woman', label: t.woman, detail: t.womanDate, icon: 'woman' },
              { value: 'soonest', label: t.soonest, detail: t.soonestDate, icon: 'clock' },
              { value: 'closed', label: t.district, reason: t.reason, icon: 'office' },
            ]}
          />
          <SelectField
            id="g-district"
            label={t.district}
            optional
            value={district}
            onChange={setDistrict}
            options={[{ value: 'a', label: 'لاہور · Lahore' }]}
          />
          <TextArea id="g-note" label={t.note} optional value={note} onChange={setNote} />
          <FileField id="g-file" label={t.photo} file={file} onChange={setFile} />
          <Checkbox id="g-agree" label={t.agree} checked={agreed} onChange={setAgreed} />
        </Stack>
      </Card>
    </>
  )
}
