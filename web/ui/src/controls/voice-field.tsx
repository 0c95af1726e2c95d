import { createMessages } from '../i18n/messages.ts'
import { useText } from '../i18n/language.tsx'
import { Bdi } from '../i18n/spans.tsx'
import { Notice } from '../feedback/notice.tsx'
import { useObjectUrl } from '../live/use-object-url.ts'
import { Button } from './button.tsx'
import { Field, type FieldFrame } from './field.tsx'
import { useRecorder } from './use-recorder.ts'

const words = createMessages({
  en: {
    record: 'Record your voice',
    stop: 'Stop',
    again: 'Record again',
    remove: 'Delete',
    retry: 'Try again',
    asking: 'Allow your phone to use the microphone',
    recording: 'Recording',
    of: 'of',
    recorded: 'Your recording',
    denied:
      'This page isn’t allowed to use the microphone. Allow it in your browser settings and try again, or continue without it.',
    none: 'We couldn’t find a microphone. You can continue without it.',
    unsupported: 'This browser can’t record. You can continue without it.',
    broken: 'The recording stopped. Try again.',
  },
  ur: {
    record: 'اپنی آواز ریکارڈ کریں',
    stop: 'روکیں',
    again: 'دوبارہ ریکارڈ کریں',
    remove: 'مٹا دیں',
    retry: 'دوبارہ کوشش کریں',
    asking: 'فون مائیک کی اجازت مانگ رہا ہے',
    recording: 'ریکارڈ ہو رہا ہے',
    of: 'میں سے',
    recorded: 'آپ کی ریکارڈنگ',
    denied:
      'اس صفحے کو مائیک کی اجازت نہیں۔ براؤزر کی سیٹنگ میں اجازت دے کر دوبارہ کوشش کریں، یا اس کے بغیر آگے بڑھیں۔',
    none: 'اس آلے میں مائیک نہیں ملا۔ آپ اس کے بغیر آگے بڑھ سکتے ہیں۔',
    unsupported: 'یہ براؤزر ریکارڈ نہیں کر سکتا۔ آپ اس کے بغیر آگے بڑھ سکتے ہیں۔',
    broken: 'ریکارڈنگ بیچ میں رک گئی۔ دوبارہ کوشش کریں۔',
  },
})

export interface VoiceFieldProps extends FieldFrame {
  value: Blob | undefined
  onChange(recording: Blob | undefined): void
  secondsMax: number
}

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** Says it instead of writing it: record, listen, delete, record again. It never stands in the way of going on. */
export function VoiceField(props: VoiceFieldProps) {
  const { value, onChange, secondsMax } = props
  const t = useText(words)
  const { state, start, stop } = useRecorder(secondsMax, onChange)
  const url = useObjectUrl(value)
  const busy = state.kind === 'asking' || state.kind === 'recording'
  return (
    <Field {...props} group>
      <div className="voice-field">
        <div role="status" className="interface">
          {state.kind === 'asking' && <span>{t.asking}</span>}
          {state.kind === 'recording' && (
            <span className="voice-running">
              <span className="voice-dot" aria-hidden="true" /> {t.recording} <Bdi>{clock(state.seconds)}</Bdi>{' '}
              <span className="muted">
                / <Bdi>{clock(secondsMax)}</Bdi>
              </span>
            </span>
          )}
        </div>
        {url && !busy && <audio controls preload="metadata" src={url} aria-label={t.recorded} />}
        {state.kind === 'failed' && <Notice tone="warning" icon="mic" title={t[state.why]} />}
        <div className="row gap-2">
          {state.kind === 'recording' && (
            <Button tone="primary" icon="stop" onClick={stop}>
              {t.stop}
            </Button>
          )}
          {!busy && !(state.kind === 'failed' && state.why === 'unsupported') && (
            <Button icon={value ? 'refresh' : 'mic'} onClick={start}>
              {value ? t.again : state.kind === 'failed' ? t.retry : t.record}
            </Button>
          )}
          {value && !busy && (
            <Button tone="quiet" icon="trash" onClick={() => onChange(undefined)}>
              {t.remove}
            </Button>
          )}
        </div>
      </div>
    </Field>
  )
}
