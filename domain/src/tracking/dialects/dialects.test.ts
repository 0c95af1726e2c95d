import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Fix, fixRefusal } from '../fix.ts'
import { hearOsmAnd } from './osmand.ts'
import { basicIn, hearOwnTracks } from './owntracks.ts'

const NOW = Date.UTC(2026, 11, 2, 6, 0, 0)
const AT = NOW - 10_000
const HERE = { id: '4711', lat: '31.52', lon: '74.35' }

const fixOf = (heard: ReturnType<typeof hearOsmAnd>): Fix => {
  assert.equal(heard.said, 'position')
  return (heard as { fix: Fix }).fix
}

const ISO = new Date(AT).toISOString()
for (const [name, timestamp, expected] of [
  ['in seconds', String(AT / 1_000), AT],
  ['in milliseconds', String(AT), AT],
  ['in seconds with a fraction', `${AT / 1_000}.250`, AT + 250],
  ['in ISO', ISO, AT],
  ['in ISO with a zone', '2026-12-02T10:59:50+05:00', AT],
  ['in ISO, its plus sign lost on the way', '2026-12-02T10:59:50 05:00', AT],
  ['as a date and an hour', '2026-12-02 05:59:50', AT],
  ['as none', undefined, NOW],
  ['as an empty field', '', NOW],
  ['in words', 'yesterday', Number.NaN],
  ['as a date that there is not', '2026-13-40 05:59:50', Number.NaN],
  ['in ISO without a zone', '2026-12-02T05:59:50', Number.NaN],
] as const)
  test(`OsmAnd: a time is told ${name}`, () => {
    const { atMs } = fixOf(hearOsmAnd({ ...HERE, timestamp }, NOW))
    assert.ok(Object.is(atMs, expected), `${atMs}`)
  })

test('OsmAnd: a frame names its device by either name, or is refused', () => {
  assert.equal((hearOsmAnd(HERE, NOW) as { device: string }).device, '4711')
  const { id: _, ...others } = HERE
  assert.equal((hearOsmAnd({ ...others, deviceid: ' 4712 ' }, NOW) as { device: string }).device, '4712')
  for (const id of [undefined, '', '  ']) assert.deepEqual(hearOsmAnd({ ...others, id }, NOW), { said: 'no_device' })
})

test('OsmAnd: speed is in knots; what nobody drives is left out', () => {
  const speed = (told?: string) => fixOf(hearOsmAnd({ ...HERE, speed: told }, NOW)).speedMps
  assert.ok(Math.abs(speed('20')! - 10.2889) < 1e-3)
  assert.deepEqual([speed('0'), speed('-1'), speed('5000'), speed('fast'), speed()], [0, null, null, null, null])
})

test('OsmAnd: a place in two fields or in one', () => {
  const { lat: _, lon: __, ...bare } = HERE
  const at = (fields: object) => fixOf(hearOsmAnd({ ...bare, ...fields }, NOW)).point
  for (const location of ['31.52,74.35', '31.52, 74.35']) assert.deepEqual(at({ location }), { lat: 31.52, lon: 74.35 })
  for (const fields of [
    {},
    { lat: '31.52' },
    { lat: '31.52', lon: '' },
    { location: '' },
    { location: '31.52' },
    { location: '31.52,74.35,7' },
    { batt: '71' },
    { ...HERE, valid: 'false' },
    { ...HERE, valid: '0' },
  ])
    assert.deepEqual(
      hearOsmAnd({ ...bare, ...fields }, NOW),
      { said: 'nothing', device: '4711' },
      JSON.stringify(fields),
    )
})

for (const [name, fields, refusal] of [
  ['NaN', { lat: 'NaN' }, 'not_a_number'],
  ['infinity', { lon: 'Infinity' }, 'not_a_number'],
  ['hexadecimal', { lat: '0x1F' }, 'not_a_number'],
  ['beyond the pole', { lat: '131.52' }, 'out_of_range'],
  ['null island', { lat: '0', lon: '0' }, 'no_position'],
  ['a wrong accuracy', { accuracy: 'good' }, 'not_a_number'],
  ['a negative accuracy', { accuracy: '-5' }, 'out_of_range'],
  ['a clock in the future', { timestamp: String(NOW + 90_000) }, 'in_the_future'],
  ['a clock years ago', { timestamp: '2009-01-01 00:00:00' }, 'off_shift'],
  ['a moment too large for a date', { timestamp: '9e18' }, 'in_the_future'],
  ['a true one', { accuracy: '9', timestamp: String(AT) }, null],
] as const)
  test(`OsmAnd: a frame is judged like every fix: ${name}`, () =>
    assert.equal(fixRefusal(fixOf(hearOsmAnd({ ...HERE, ...fields }, NOW)), NOW, NOW - 3_600_000), refusal))

test('OsmAnd: accuracy in metres, by dilution, or unsaid', () => {
  const accuracy = (more: object) => fixOf(hearOsmAnd({ ...HERE, ...more }, NOW)).accuracyMeters
  assert.deepEqual([accuracy({ accuracy: '9.5' }), accuracy({ hdop: '2' }), accuracy({ hdop: '' })], [9.5, 10, 50])
  assert.equal(fixOf(hearOsmAnd({ ...HERE, mock: 'true' }, NOW)).mock, true)
})

const LOCATION = { _type: 'location', tst: AT / 1_000, lat: 31.52, lon: 74.35, acc: 12, vel: 36, tid: 'ab' }

test('OwnTracks: a location, its speed in kilometres an hour', () => {
  assert.deepEqual(hearOwnTracks(LOCATION, 'PK-1'), {
    said: 'position',
    device: 'PK-1',
    fix: { atMs: AT, point: { lat: 31.52, lon: 74.35 }, accuracyMeters: 12, speedMps: 10, mock: false },
  })
  const { acc: _, vel: __, ...bare } = LOCATION
  const { accuracyMeters, speedMps } = fixOf(hearOwnTracks(bare, 'PK-1'))
  assert.deepEqual([accuracyMeters, speedMps], [50, null])
  assert.equal(fixOf(hearOwnTracks({ ...LOCATION, vel: -1 }, 'PK-1')).speedMps, null)
  assert.equal(hearOwnTracks({ ...LOCATION, topic: 'owntracks/PK-1/phone' }, 'PK-1').said, 'position')
})

for (const [name, body] of [
  ['an empty body', undefined],
  ['an empty object', {}],
  ['a list', [LOCATION]],
  ['a text', 'location'],
  ['a card', { _type: 'card', name: 'x' }],
  ['a last will', { _type: 'lwt', tst: 1 }],
  ['waypoints', { _type: 'waypoints', waypoints: [] }],
  ['what is encrypted', { _type: 'encrypted', data: 'x' }],
  ['a location without a place', { _type: 'location', tst: 1 }],
] as const)
  test(`OwnTracks: ${name} says nothing of where it is`, () =>
    assert.deepEqual(hearOwnTracks(body, 'PK-1'), { said: 'nothing', device: 'PK-1' }))

test('OwnTracks: a call without a name names no device; a topic of somebody else is not believed', () => {
  assert.deepEqual(hearOwnTracks(LOCATION, ''), { said: 'no_device' })
  const other = hearOwnTracks({ ...LOCATION, topic: 'owntracks/PK-2/phone' }, 'PK-1')
  assert.deepEqual(other, { said: 'nothing', device: 'PK-2' })
})

for (const [name, more, refusal] of [
  ['no time', { tst: undefined }, 'not_a_number'],
  ['a time in words', { tst: 'now' }, 'not_a_number'],
  ['a place in words', { lat: '31.52' }, 'not_a_number'],
  ['no number', { acc: null }, 'not_a_number'],
  ['out of range', { lon: 200 }, 'out_of_range'],
  ['the future', { tst: NOW / 1_000 + 90 }, 'in_the_future'],
  ['years ago', { tst: 0 }, 'off_shift'],
] as const)
  test(`OwnTracks: a frame is judged like every fix: ${name}`, () =>
    assert.equal(fixRefusal(fixOf(hearOwnTracks({ ...LOCATION, ...more }, 'PK-1')), NOW, NOW - 3_600_000), refusal))

test('Basic authentication: the password may hold a colon', () => {
  assert.deepEqual(basicIn('PK-1:a:b'), { user: 'PK-1', password: 'a:b' })
  assert.equal(basicIn('PK-1'), undefined)
})
