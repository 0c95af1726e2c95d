import { STAFF_COLUMNS, ROWS_MAX } from '@app/domain/identity'
import { createMessages, useList, useText } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { hrefOf } from '../../app/paths.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import type { FileRow } from '../../components/rows/file-rows.ts'
import { FileOfPeople } from '../../components/rows/rows-page.tsx'
import { STAFF_DESKS, staffWords } from '../../components/staff-words.ts'

const words = createMessages({
  en: {
    title: 'Add staff from a file',
    lead: 'You’ll see what happens to each row before anything is saved. Uploading the same file twice adds nobody twice.',
    back: 'Staff',
    afterwards: 'Each of them is sent a link to set up their sign-in. It works for 7 days.',
    name: 'Their name in English letters',
    name_ur: 'Their name in Urdu',
    phone: 'Their own mobile number. They sign in with it.',
    email: 'If given, the sign-in link goes there. Otherwise it goes by text.',
    language: 'en, ur or ur-Latn: the language we write to them in',
    roles: 'One or more of these, with | between them:',
    province: 'yes if they work everywhere',
    districts: 'Districts by name, with | between them',
    tehsils: 'Tehsils by name, with | between them',
    offices: 'Offices by their code, as on the Offices page, with | between them',
    agencies: 'Agencies by name, with | between them',
    centres: 'Service centres by name, with | between them',
  },
  ur: {
    title: 'فائل سے عملہ شامل کریں',
    lead: 'کچھ محفوظ ہونے سے پہلے آپ دیکھ لیں گے کہ ہر سطر کا کیا ہوگا۔ ایک ہی فائل دو بار دینے سے کوئی دو بار شامل نہیں ہوتا۔',
    back: 'عملہ',
    afterwards: 'ہر ایک کو سائن اِن مکمل کرنے کا لنک بھیجا جا رہا ہے، جو 7 دن چلے گا۔',
    name: 'نام، انگریزی حروف میں',
    name_ur: 'نام، اردو میں',
    phone: 'ان کا اپنا موبائل نمبر۔ وہ اسی سے سائن اِن کریں گے۔',
    email: 'لکھا ہو تو لنک یہاں جائے گا، ورنہ ایس ایم ایس سے۔',
    language: 'en، ur یا ur-Latn: انہیں کس زبان میں لکھا جائے',
    roles: 'ان میں سے ایک یا زیادہ، بیچ میں | لگا کر:',
    province: 'yes، اگر وہ ہر جگہ کام کرتے ہیں',
    districts: 'اضلاع کے نام، بیچ میں | لگا کر',
    tehsils: 'تحصیلوں کے نام، بیچ میں | لگا کر',
    offices: 'دفاتر کے کوڈ، جیسے «دفاتر» کے صفحے پر ہیں، بیچ میں | لگا کر',
    agencies: 'کمپنیوں کے نام، بیچ میں | لگا کر',
    centres: 'سروس سینٹروں کے نام، بیچ میں | لگا کر',
  },
})

const EXAMPLES: Partial<Record<(typeof STAFF_COLUMNS)[number], string>> = {
  name: 'Ayesha Khan',
  name_ur: 'عائشہ خان',
  phone: '03001234567',
  language: 'ur',
  roles: 'clerk',
  province: 'no',
  districts: 'Lahore',
}
const NEEDED: readonly string[] = ['name', 'phone', 'roles']

/** A firm or a centre is written by its name, and sent by its id; what nobody knows goes as it is, and is refused. */
function useIds(): (rows: FileRow[]) => FileRow[] {
  const agencies = useAnswer('agencies.list', { limit: 100 })
  const centres = useAnswer('centres.list', {})
  const known = { agencies: agencies.data?.items ?? [], centres: centres.data?.items ?? [] }
  const idIn = (part: keyof typeof known, word: string): string => {
    const same = (name: string) => name.toLowerCase() === word.toLowerCase()
    const found = known[part].filter((one) => same(one.id) || same(one.name.en) || same(one.name.ur))
    return found.length === 1 ? found[0]!.id : word
  }
  const ids = (part: keyof typeof known, cell: string | undefined): string =>
    (cell ?? '')
      .split('|')
      .map((word) => idIn(part, word.trim()))
      .join('|')
  return (rows) =>
    rows.map(({ row, cells }) => ({
      row,
      cells: { ...cells, agencies: ids('agencies', cells.agencies), centres: ids('centres', cells.centres) },
    }))
}

export default function StaffRowsPage() {
  const t = useText(words)
  const named = useText(staffWords)
  const list = useList()
  const prepare = useIds()
  const [preview, take] = [useAct('staff.previewRows'), useAct('staff.takeRows')]
  const roles = list(STAFF_DESKS.map((role) => `${role} (${named[role]})`))
  return (
    <DeskPage title={t.title} lead={t.lead} back={<a href={hrefOf('/admin/staff')}>{t.back}</a>}>
      <FileOfPeople
        fileName="staff"
        most={ROWS_MAX}
        preview={preview}
        take={take}
        prepare={prepare}
        afterwards={t.afterwards}
        columns={STAFF_COLUMNS.map((name) => ({
          name,
          needed: NEEDED.includes(name),
          meaning: name === 'roles' ? `${t.roles} ${roles}` : t[name],
          example: EXAMPLES[name] ?? '',
        }))}
      />
    </DeskPage>
  )
}
