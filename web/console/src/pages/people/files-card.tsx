import { useState } from 'react'
import { address } from '@app/contract/client'
import { Card, createMessages, FileField, newId, ProblemNotice, useText, useToast, When } from '@app/ui'
import { useEvidenceUpload } from './evidence-fields.tsx'
import { FileLook } from './file-look.tsx'
import type { Proceeding } from './proceeding.ts'

const words = createMessages({
  en: {
    title: 'Files',
    lead: 'The representative sees a file only once it’s in the notice.',
    none: 'No files yet',
    attach: 'Attach a photo or scan',
    file: 'File',
    own: 'from the representative',
    done: 'Attached',
  },
  ur: {
    title: 'فائلیں',
    lead: 'نمائندہ فائل صرف تب دیکھتا ہے جب وہ نوٹس میں شامل ہو۔',
    none: 'ابھی کوئی فائل نہیں',
    attach: 'تصویر یا سکین لگائیں',
    file: 'فائل',
    own: 'نمائندے کی طرف سے',
    done: 'فائل لگ گئی',
  },
})

/** What was gathered for the matter; while no notice is out, more may be added. */
export function FilesCard({ proceeding }: { proceeding: Proceeding }) {
  const t = useText(words)
  const toast = useToast()
  const upload = useEvidenceUpload(proceeding.id)
  const [file, setFile] = useState<File>()
  const open = proceeding.state === 'review'
  if (!open && proceeding.files.length === 0) return null
  const take = async (chosen: File | undefined) => {
    setFile(chosen)
    if (chosen && (await upload.run({ fileId: newId(), file: chosen }))) toast(t.done)
    setFile(undefined)
  }
  return (
    <Card title={t.title} icon="image">
      <p className="small muted interface">{t.lead}</p>
      {proceeding.files.length === 0 ? (
        <p className="muted interface">{t.none}</p>
      ) : (
        <ul className="stack gap-2 plain-list">
          {proceeding.files.map((one, at) => (
            <li key={one.fileId} className="row gap-2 interface">
              <FileLook
                url={address('', 'proceedings.file', { proceedingId: proceeding.id, fileId: one.fileId }).url}
                words={`${t.file} ${at + 1}`}
              />{' '}
              <span className="small muted">
                <When at={one.at} />
                {one.own && <> · {t.own}</>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <FileField
          id="gather"
          label={t.attach}
          takes={{ types: 'image/jpeg,image/png,image/webp' }}
          file={file}
          onChange={(chosen) => void take(chosen)}
        />
      )}
      {upload.problem && <ProblemNotice problem={upload.problem} />}
    </Card>
  )
}
