import { VOICE_SECONDS_MAX } from '@app/domain/documents'
import { Button, createMessages, Field, FileField, useObjectUrl, useText, VoiceField } from '@app/ui'
import { shrinkPhoto } from '../../booking/shrink-photo.ts'
import { useWay } from '../../booking/way-store.ts'

const words = createMessages({
  en: {
    voice: 'Describe the way',
    voiceHint:
      'As you would on the phone: from the main road to your door, in one minute. Only the person who visits hears it.',
    photo: 'Photo of the gate',
    photoHint: 'From the street. Only the person who visits sees it.',
    remove: 'Delete the photo',
    taken: 'The gate',
  },
  ur: {
    voice: 'راستہ بتائیں',
    voiceHint: 'جیسے فون پر بتاتے ہیں: بڑی سڑک سے اپنے دروازے تک، ایک منٹ میں۔ صرف آنے والا نمائندہ سنے گا۔',
    photo: 'دروازے کی تصویر',
    photoHint: 'گلی سے لیں۔ صرف آنے والا نمائندہ دیکھے گا۔',
    remove: 'تصویر مٹا دیں',
    taken: 'دروازہ',
  },
})

/** For the many doors that no form describes: a voice and a picture. Both may be left out. */
export function WayFields({ orderId }: { orderId: string }) {
  const t = useText(words)
  const [way, change] = useWay(orderId)
  const photoUrl = useObjectUrl(way?.photo)
  if (!way) return null
  return (
    <>
      <VoiceField
        id="way-voice"
        label={t.voice}
        hint={t.voiceHint}
        optional
        secondsMax={VOICE_SECONDS_MAX}
        value={way.voice}
        onChange={(voice) => change({ voice })}
      />
      {photoUrl ? (
        <Field id="gate-photo" label={t.photo} optional group>
          <img className="gate-photo" src={photoUrl} alt={t.taken} />
          <div>
            <Button tone="quiet" icon="trash" onClick={() => change({ photo: undefined })}>
              {t.remove}
            </Button>
          </div>
        </Field>
      ) : (
        <FileField
          id="gate-photo"
          label={t.photo}
          hint={t.photoHint}
          optional
          takes="photo"
          file={undefined}
          onChange={(file) => file && void shrinkPhoto(file).then((photo) => change({ photo }))}
        />
      )}
    </>
  )
}
