import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { endpoints } from '@app/contract'
import { appPathsFile, appPathsSource, endpointsNamedIn, PHONE_APPS } from './app-paths.ts'

for (const app of PHONE_APPS)
  test(`the paths that the ${app} app carries are of what it calls`, () => {
    assert.equal(readFileSync(appPathsFile(app), 'utf8'), appPathsSource(app), 'stale: run npm run generate')
  })

test('an app carries the paths of what its sources name, and no others', () => {
  const [first, second, third] = endpoints.map(({ id }) => id)
  const sources = [`useAnswer('${first}', {})`, `const one = '${third}'`, `'${second}.more' + "no'${second}x'"`]
  assert.deepEqual(
    endpointsNamedIn(sources).map(({ id }) => id),
    [first, third],
  )
})
