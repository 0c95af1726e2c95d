import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { distanceMeters } from '../shared/index.ts'
import type { Areas } from './area.ts'
import { Locator } from './locate.ts'

const n = (en: string) => ({ en, ur: en })
const areas: Areas = {
  divisions: [],
  districts: [],
  places: [],
  farthestMeters: 80_000,
  evidence: { status: 'unverified' },
  credits: [],
  tehsils: [
    ['t1', 31.5, 74.3],
    ['t2', 31.1, 74.4],
    ['t3', 30.2, 71.5],
  ].map(([id, lat, lon]) => ({
    id: id as string,
    districtId: `d-${id}`,
    name: n(''),
    headquarters: { lat: lat as number, lon: lon as number },
  })),
  outsideAnchors: [{ name: n('Beyond'), point: { lat: 31.63, lon: 74.87 } }],
}
const locator = new Locator(areas)

test('the nearest headquarters, unless it is too far or the border lies between', () => {
  const near = locator.locate({ lat: 31.52, lon: 74.35 })
  assert.ok(
    near.served &&
      near.tehsilId === 't1' &&
      near.districtId === 'd-t1' &&
      near.distanceMeters > 4_000 &&
      near.distanceMeters < 6_000,
  )
  assert.deepEqual(locator.locate({ lat: 31.6, lon: 74.8 }), { served: false, because: 'outside' })
  assert.deepEqual(locator.locate({ lat: 30.2, lon: 72.6 }), { served: false, because: 'too_far' })
  assert.deepEqual(locator.locate({ lat: 0, lon: 0 }).served, false)
})

test('agrees with the plain distance for any point', () => {
  const all = [
    ...areas.tehsils.map((tehsil) => ({ id: tehsil.id, point: tehsil.headquarters })),
    { id: 'beyond', point: areas.outsideAnchors[0]!.point },
  ]
  fc.assert(
    fc.property(
      fc.double({ min: 27, max: 34, noNaN: true }),
      fc.double({ min: 69, max: 76, noNaN: true }),
      (lat, lon) => {
        const nearest = all
          .map(({ id, point }) => ({ id, meters: distanceMeters(point, { lat, lon }) }))
          .sort((a, b) => a.meters - b.meters)
        if (nearest[1]!.meters - nearest[0]!.meters < 1 || Math.abs(nearest[0]!.meters - 80_000) < 1) return
        const found = locator.locate({ lat, lon })
        const served = nearest[0]!.id !== 'beyond' && nearest[0]!.meters <= 80_000
        assert.equal(found.served, served)
        if (found.served) assert.equal(found.tehsilId, nearest[0]!.id)
      },
    ),
  )
})
