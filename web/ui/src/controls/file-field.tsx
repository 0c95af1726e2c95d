import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/lucide.ts'
import { createMessages } from '../i18n/messages.ts'
import { useText } from '../i18n/language.tsx'
import { useObjectUrl } from '../live/use-object-url.ts'
import { Field, type FieldFrame } from './field.tsx'

const words = createMessages({
  en: {
    take: 'Take a photo',
    choose: 'Choose a file',
    again: 'Take it again',
    other: 'Choose another file',
    chosen: 'Photo',
    photo: 'Photo (JPG or PNG)',
    orPdf: 'Photo, or PDF of up to 10 pages',
  },
  ur: {
    take: 'تصویر لیں',
    choose: 'فائل چنیں',
    again: 'دوبارہ لیں',
    other: 'دوسری فائل چنیں',
    chosen: 'تصویر',
    photo: 'تصویر (JPG یا PNG)',
    orPdf: 'تصویر، یا دس صفحوں تک کی PDF',
  },
})

const PHOTO = 'image/jpeg,image/png'
const PHOTO_OR_PDF = `${PHOTO},image/webp,application/pdf`

export interface FileFieldProps extends FieldFrame {
  file: File | undefined
  onChange(file: File | undefined): void
  /** What is taken: a photo alone where the camera is the point, or other files by their types. */
  takes?: 'photo' | 'photoOrPdf' | { types: string; words?: string }
}

/** A photo by the back camera, and where papers are taken as they come, a file of the phone's as well. */
export function FileField(props: FileFieldProps) {
  const { id, file, onChange, takes = 'photoOrPdf', error } = props
  const t = useText(words)
  const preview = useObjectUrl(file?.type.startsWith('image/') ? file : undefined)
  const camera = typeof takes === 'string'
  const button = { onChange, error }
  return (
    <Field {...props}>
      <div className={`file-field ${file ? 'file-field-full' : ''}`}>
        {preview && <img src={preview} alt={t.chosen} className="file-preview" />}
        {file && !preview && <Icon name="document" size={40} />}
        {camera && (
          <FileButton {...button} id={id} icon="camera" accept={PHOTO} capture words={file ? t.again : t.take} />
        )}
        {takes === 'photoOrPdf' && (
          <FileButton
            {...button}
            id={`${id}-file`}
            icon="upload"
            accept={PHOTO_OR_PDF}
            words={file ? t.other : t.choose}
          />
        )}
        {!camera && (
          <FileButton {...button} id={id} icon="upload" accept={takes.types} words={file ? t.other : t.choose} />
        )}
        <span className="file-name small muted interface">
          {file ? (
            <bdi dir="ltr">{file.name}</bdi>
          ) : takes === 'photo' ? (
            t.photo
          ) : takes === 'photoOrPdf' ? (
            t.orPdf
          ) : (
            takes.words
          )}
        </span>
      </div>
    </Field>
  )
}

interface FileButtonProps extends Pick<FileFieldProps, 'id' | 'error' | 'onChange'> {
  icon: IconName
  words: string
  accept: string
  capture?: boolean
}

function FileButton({ id, error, onChange, icon, words: said, accept, capture }: FileButtonProps) {
  return (
    <>
      <label className="button button-secondary" htmlFor={id}>
        <Icon name={icon} />
        <span>{said}</span>
      </label>
      <input
        id={id}
        name={id}
        type="file"
        className="visually-hidden file-input"
        accept={accept}
        capture={capture ? 'environment' : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.currentTarget.files?.[0] ?? undefined)}
      />
    </>
  )
}
