import { INVITED_COLUMNS, ROWS_MAX } from '@app/domain/identity'
import { useText } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { hrefOf } from '../../app/paths.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { FileOfPeople } from '../../components/rows/rows-page.tsx'
import { InvitedList } from './invited-list.tsx'
import { inviteWords } from './invite-words.ts'

const EXAMPLES: Record<(typeof INVITED_COLUMNS)[number], string> = {
  name: 'Bilal Ahmed',
  name_ur: 'بلال احمد',
  phone: '03001234567',
  language: 'ur',
  tehsil: 'Lahore City',
  vehicle: 'Motorcycle',
}
const NEEDED: readonly string[] = ['name', 'phone', 'tehsil']

/** People whom the programme would like to have; whoever comes goes the way of all. */
export default function InviteRowsPage() {
  const t = useText(inviteWords)
  const [preview, take] = [useAct('applicants.previewRows'), useAct('applicants.takeRows')]
  const meanings = {
    name: t.nameHint,
    name_ur: t.nameUr,
    phone: t.phoneHint,
    language: t.languageHint,
    tehsil: t.tehsilHint,
    vehicle: t.vehicleHint,
  }
  return (
    <DeskPage title={t.title} lead={t.lead} back={<a href={hrefOf('/people')}>{t.back}</a>}>
      <FileOfPeople
        fileName="invitations"
        most={ROWS_MAX}
        preview={preview}
        take={take}
        afterwards={t.afterwards}
        columns={INVITED_COLUMNS.map((name) => ({
          name,
          needed: NEEDED.includes(name),
          meaning: meanings[name],
          example: EXAMPLES[name],
        }))}
      />
      <InvitedList />
    </DeskPage>
  )
}
