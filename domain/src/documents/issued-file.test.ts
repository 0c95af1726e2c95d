import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ISSUED_BYTES_MAX, issuedFileRefusal } from './issued-file.ts'

const right = { kind: 'application/pdf', bytes: 1_000, sha256: 'ab12', saidKind: '', saidSha256: '' }

test('a department’s file is judged by its bytes, and held to what its sender said of it', () => {
  for (const [more, refusal] of [
    [{}, null],
    [{ kind: 'image/png' }, null],
    [{ saidKind: 'application/pdf', saidSha256: 'AB12' }, null],
    [{ kind: 'application/zip' }, 'file_kind_wrong'],
    [{ kind: null }, 'file_kind_wrong'],
    [{ kind: 'image/jpeg', saidKind: 'application/pdf' }, 'file_kind_wrong'],
    [{ bytes: ISSUED_BYTES_MAX }, null],
    [{ bytes: ISSUED_BYTES_MAX + 1 }, 'file_too_large'],
    [{ saidSha256: 'ab13' }, 'file_hash_wrong'],
    // What is too large is not looked into, whatever it is.
    [{ kind: null, bytes: ISSUED_BYTES_MAX + 1 }, 'file_too_large'],
  ] as const)
    assert.equal(issuedFileRefusal({ ...right, ...more }), refusal, JSON.stringify(more))
})
