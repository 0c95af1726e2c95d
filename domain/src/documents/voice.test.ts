import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VOICE_BYTES_MAX, voiceKind } from './index.ts'

test('a recording of a phone is taken under the name it is played by; a film, another kind and a long one are refused', () => {
  const of = (kind: string | null, bytes = 1000, film = false) => voiceKind({ kind, bytes, film })
  assert.deepEqual(
    [of('video/webm'), of('audio/mp4'), of('audio/x-m4a'), of('audio/ogg; codecs=opus')].map(
      (one) => 'mediaType' in one && one.mediaType,
    ),
    ['audio/webm', 'audio/mp4', 'audio/mp4', 'audio/ogg'],
  )
  for (const kind of ['image/jpeg', 'application/pdf', null])
    assert.deepEqual(of(kind), { refusal: 'voice_kind_wrong' })
  assert.deepEqual(of('video/webm', 1000, true), { refusal: 'voice_kind_wrong' })
  assert.deepEqual(of('video/webm', VOICE_BYTES_MAX + 1), { refusal: 'voice_too_long' })
})
