import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { breakingStatements, unlisted } from './tidy/breaking-statements.ts'

const FOLDER = join(ROOT, 'server/migrations')
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

test('processes of the last release outlive each migration that came after it, unless it is listed why not', () => {
  const released = new Set(read('released.txt').split('\n'))
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.sql') && !released.has(name))
  assert.ok(files.length > 40, `only ${files.length} since the last release`)
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  const found = files.map((name) => ({ name, faults: breakingStatements(read(name)) }))
  assert.deepEqual(unlisted(found, read('contracting.txt'), version), [])
})

test('what older code stumbles over is found, each by its words', () => {
  for (const [sql, words] of [
    ['drop table slots.slot', /^drops what/],
    ['DROP VIEW agencies.planned_shift;', /^drops what/],
    ['drop schema agencies', /^drops what/],
    ['drop function ledger.post(text)', /^drops what/],
    ['alter table slots.slot drop column ring', /^drops a column/],
    ['alter table slots.slot\n  add column a text,\n  drop ring', /^drops a column/],
    ['alter table slots.slot rename column ring to circle', /^renames/],
    ['alter table slots.slot rename to hour', /^renames/],
    ['alter table slots.slot set schema places', /^moves/],
    ['alter table slots.slot alter column ring type uuid using ring::uuid', /^changes a type/],
    ['alter table slots.slot alter ring set data type uuid', /^changes a type/],
    ['-- a comment; of two\nalter table slots.slot alter column ring set not null', /^requires/],
    ['alter table requests.request add column ring text', /^adds a column to what is read whole/],
    ['alter table slots.slot add column ring text not null', /^adds a column/],
    ["alter table slots.slot add column a text not null default 'a;b', add column b text not null", /^adds a column/],
  ] as const) {
    const found = breakingStatements(sql)
    assert.equal(found.length, 1, sql)
    assert.match(found[0] as string, words)
  }
})

test('what it takes no notice of is no fault', () => {
  for (const sql of [
    'create table slots.ring (id uuid not null); alter table slots.ring alter column id set not null',
    "alter table slots.slot add column ring text not null default ''",
    'alter table slots.slot add column two integer not null generated always as (1 + 1) stored',
    'alter table slots.slot add column ring text check (ring is not null)',
    'alter table slots.slot drop constraint slot_check; alter table slots.slot add constraint slot_check check (ring is not null)',
    'alter table slots.slot alter column ring drop not null',
    'drop index slots.slot_at',
    '/* drop table slots.slot; */ select 1',
    'create function slots.tidy() returns void language sql as $$ drop table slots.slot $$',
    'drop trigger tidy on slots.slot',
  ])
    assert.deepEqual(breakingStatements(sql), [], sql)
})

test('a list names what is made up for, or the release that did without it; neither too early nor for nothing', () => {
  const found = [
    { name: '2000_slots.sql', faults: ['drops a column: x'] },
    { name: '2010_places.sql', faults: [] },
  ]
  const faults = (list: string, version = '0.2.0') => unlisted(found, list, version)
  assert.deepEqual(faults('2000_slots.sql mended by 2001'), [])
  assert.deepEqual(faults('# a comment\n2000_slots.sql after 0.2.0'), [])
  assert.match(faults('')[0] as string, /2000_slots.sql drops a column: x/)
  assert.match(faults('2000_slots.sql after 0.10.0')[0] as string, /allowed after release 0.10.0, and this is 0.2.0/)
  assert.match(faults('2000_slots.sql')[0] as string, /neither/)
  assert.match(faults('2000_slots.sql after 0.2.0\n2010_places.sql mended by 2011')[0] as string, /listed for nothing/)
  assert.match(faults('2000_slots.sql after 0.2.0\n2020_gone.sql mended by 2011')[0] as string, /listed for nothing/)
})
