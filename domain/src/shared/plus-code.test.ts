import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { distanceMeters } from './geo.ts'
import { decodePlusCode, encodePlusCode } from './plus-code.ts'

test('the published test points', () => {
  const table: [number, number, 10 | 11, string][] = [
    [20.3700625, 2.7821875, 10, '7FG49QCJ+2V'],
    [20.3701125, 2.782234375, 11, '7FG49QCJ+2VX'],
    [47.0000625, 8.0000625, 10, '8FVC2222+22'],
    [-41.2730625, 174.7859375, 10, '4VCPPQGP+Q9'],
    [1, 1, 11, '6FH32222+222'],
  ]
  for (const [lat, lon, digits, code] of table) assert.equal(encodePlusCode({ lat, lon }, digits), code)
})

test('encoding and decoding come back within the area', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -89.9, max: 89.9, noNaN: true }),
      fc.double({ min: -179.9, max: 179.9, noNaN: true }),
      (lat, lon) => {
        assert.ok(distanceMeters(decodePlusCode(encodePlusCode({ lat, lon }))!, { lat, lon }) < 10.5)
        const fine = encodePlusCode({ lat, lon }, 11)
        assert.ok(distanceMeters(decodePlusCode(fine)!, { lat, lon }) < 2.6)
        assert.equal(encodePlusCode(decodePlusCode(fine)!, 11), fine)
      },
    ),
  )
})

test('written carelessly it is read, and what is none is none', () => {
  assert.deepEqual(decodePlusCode(' 7fg49qcj+2v '), decodePlusCode('7FG49QCJ+2V'))
  for (const wrong of ['', '7FG49QCJ', 'Q9+22', '7FG49Q00+', 'AAAAAAAA+AA', '7FG49QCJ+2'])
    assert.equal(decodePlusCode(wrong), null, wrong)
})
