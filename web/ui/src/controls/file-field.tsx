import { useEffect, useState } from 'react'
import { Icon } from '../icons/icon.tsx'
import { createMessages } from '../i18n/messages.ts'
import { useText } from '../i18n/language.tsx'
import { Bdi } from '../i18n/spans.tsx'
import { Field, type FieldFrame } from './field.tsx'

const words = createMessages({
  en: { take: 'Take a photo', choose: 'Choose a file', again: 'Take it again', chosen: 'Photo taken', kind: 'JPG, PNG or PDF' },
  ur: { take: 'تصویر لیں', choose: 'فائل چنیں', again: 'دوبارہ لیں', chosen: 'تصویر لے لی گئی', kind: 'JPG، PNG یا PDF' },
})

export interface FileFieldProps extends FieldFrame {
  file: File | undefined
  onChange(file: File | undefined): void
  accept?: string
  /** Opens the back camera on a phone; a desktop shows its file chooser. */
  camera?: boolean
}

export function FileField(props: FileFieldProps) {
  const { id, file, onChange, accept = 'image/jpeg,image/png,application/pdf', camera = true, error } = props
  const t = useText(words)
  const preview = usePreview(file)
  return (
    <Field {...props}>
      <div className={`file-field ${file ? 'file-field-full' : ''}`}>
        {preview && <img src={preview} alt={t.chosen} className="file-preview" />}
        {file && !preview && <Icon name="document" size={40} />}
        <label className="button button-secondary file-button" htmlFor={id}>
          <Icon name={camera ? 'camera' : 'upload'} />
          <span>{file ? t.again : camera ? t.take : t.choose}</span>
        </label>
        <input
          id={id}
          name={id}
          type="file"
          className="visually-hidden file-input"
          accept={accept}
          capture={camera ? 'environment' : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.currentTarget.files?.[0] ?? undefined)}
        />
        <span className="small muted interface">{file ? <Bdi>{file.name}</Bdi> : t.kind}</span>
      </div>
    </Field>
  )
}

function usePreview(file: File | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!file || !file.type.startsWith('image/')) {
      setUrl(undefined)
      return
    }
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url
}
