import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { CRUISED, type Cruised, cruise } from '../cruise.ts'

const { default: rules } = (await import(join(ROOT, '.dependency-cruiser.mjs'))) as {
  default: { forbidden: { name: string }[] }
}

/** A tree as small as may be that keeps every rule. */
const CLEAN: Record<string, string> = {
  'package.json': '{"name":"t","private":true,"type":"module","devDependencies":{"fastify":"1","pg":"1"}}',
  'domain/package.json': '{"name":"@app/domain","type":"module","exports":{"./*":"./src/*/index.ts"}}',
  'domain/src/shared/index.ts': 'export const money = 1',
  'domain/src/requests/index.ts': "import { money } from '../shared/index.ts'\nexport const states = money",
  'domain/src/requests/states.ts': 'export const inner = 1',
  'contract/package.json':
    '{"name":"@app/contract","type":"module","exports":{".":"./src/api.ts"},"dependencies":{"zod":"1"}}',
  'contract/src/api.ts': "import { states } from '../../domain/src/requests/index.ts'\nexport const api = states",
  'planner/src/index.ts': 'export const plan = 1',
  'server/package.json': '{"name":"@app/server","type":"module","dependencies":{"pg":"1","fastify":"1"}}',
  'server/src/kernel/data/sql.ts': "import pg from 'pg'\nexport const sql = pg",
  'server/src/app.ts': "import { requests } from './modules/requests/index.ts'\nexport const app = requests",
  'server/src/modules/identity/index.ts': 'export const identity = 1',
  'server/src/modules/identity/store.ts': 'export const store = 1',
  'server/src/modules/requests/index.ts':
    "import { identity } from '../identity/index.ts'\nexport const requests = identity",
  'server/src/modules/tracking/index.ts': 'export const tracking = 1',
  'server/src/modules/dispatch/index.ts':
    "import { plan } from '../../../../planner/src/index.ts'\nexport const dispatch = plan",
  'server/src/modules/payments/index.ts': 'export const payments = 1',
  'server/src/modules/applications/index.ts': 'export const applications = 1',
  'server/src/modules/ratings/index.ts': 'export const ratings = 1',
  'server/src/modules/grievances/index.ts': 'export const grievances = 1',
  'server/src/modules/reporting/index.ts': 'export const reporting = 1',
  'server/src/modules/casefile/index.ts': 'export const casefile = 1',
  'server/src/modules/callcentre/index.ts': 'export const callcentre = 1',
  'server/src/modules/record/index.ts': 'export const record = 1',
  'server/src/simulators/rest.ts': 'export const rest = 1',
  'territories/west/src/index.ts': 'export const territory = 1',
  'web/ui/src/index.tsx': 'export const Button = 1',
  'web/citizen/package.json': '{"name":"@app/citizen","type":"module","dependencies":{"zod":"1"}}',
  'web/citizen/src/main.tsx': "import { Button } from '../../ui/src/index.tsx'\nexport const main = Button",
  'web/console/src/main.tsx': 'export const main = 1',
  'city/src/world.ts': 'export const world = 1',
}

/** One violation for each rule. A rule without one here fails the test. */
const PLANTED: Record<string, [path: string, text: string]> = {
  'no-cycles': ['server/src/kernel/a.ts', "import { b } from './b.ts'\nexport const a: number = b"],
  'declared-packages': ['planner/src/cli.ts', "import 'prom-client'"],
  'nothing-unresolved': ['server/src/kernel/lost.ts', "import './nowhere.ts'"],
  'domain-is-pure': ['domain/src/requests/impure.ts', "import 'node:fs'"],
  'domain-front-door': ['domain/src/shared/deep.ts', "import '../requests/states.ts'"],
  'contract-knows-domain': ['contract/src/bad.ts', "import '../../server/src/app.ts'"],
  'web-never-server': ['web/citizen/src/bad.ts', "import '../../../server/src/kernel/data/sql.ts'"],
  'ui-draws': ['web/ui/src/bad.ts', "import '../../../contract/src/api.ts'"],
  'apps-are-siblings': ['web/citizen/src/sibling.ts', "import '../../console/src/main.tsx'"],
  'phones-carry-no-schemas': ['web/citizen/src/schema.ts', "import { z } from 'zod'\nexport const s = z"],
  'web-reads-plain-types': [
    'web/console/src/typed.ts',
    "import type { api } from '../../../contract/src/api.ts'\nexport type A = typeof api",
  ],
  'module-front-door': ['server/src/modules/requests/deep.ts', "import '../identity/store.ts'"],
  'kernel-below-modules': ['server/src/kernel/up.ts', "import '../modules/identity/index.ts'"],
  'kernel-knows-no-rules': ['server/src/kernel/rule.ts', "import '../../../domain/src/requests/index.ts'"],
  'simulators-stand-outside': ['server/src/simulators/bad.ts', "import '../modules/identity/index.ts'"],
  'pg-in-kernel': ['server/src/modules/identity/sneaky.ts', "import 'pg'"],
  'territory-is-data': ['territories/west/src/bad.ts', "import '../../../server/src/kernel/data/sql.ts'"],
  'territory-by-name-only': ['server/src/kernel/pack.ts', "import '../../../territories/west/src/index.ts'"],
  'city-speaks-contract': ['city/src/bad.ts', "import '../../server/src/app.ts'"],
  'planner-alone': ['planner/src/bad.ts', "import 'node:fs'"],
  'planner-knows-no-product': ['planner/src/worker.ts', "import '../../contract/src/api.ts'"],
  'dispatch-alone-plans': ['server/src/modules/requests/plans.ts', "import '../../../../planner/src/index.ts'"],
  'tier-0-calls-down': ['server/src/modules/identity/up.ts', "import '../requests/index.ts'"],
  'tier-1-calls-down': ['server/src/modules/requests/side.ts', "import '../tracking/index.ts'"],
  'tier-2-calls-down': ['server/src/modules/dispatch/up.ts', "import '../payments/index.ts'"],
  'tier-3-calls-down': ['server/src/modules/payments/side.ts', "import '../applications/index.ts'"],
  'tier-4-calls-down': ['server/src/modules/ratings/side.ts', "import '../grievances/index.ts'"],
  'tier-5-calls-down': ['server/src/modules/reporting/side.ts', "import '../casefile/index.ts'"],
  'tier-6-calls-down': ['server/src/modules/callcentre/up.ts', "import '../record/index.ts'"],
  'module-in-a-tier': ['server/src/modules/newcomer/index.ts', "import '../identity/index.ts'"],
}

let tree: string
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  writeFileSync(join(tree, path), `${text}\n`)
}

before(() => {
  tree = mkdtempSync(join(tmpdir(), 'boundaries-'))
  for (const [path, text] of Object.entries(CLEAN)) put(path, text)
  for (const file of readdirSync(ROOT))
    if (/^tsconfig.*\.json$/.test(file)) symlinkSync(join(ROOT, file), join(tree, file))
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
})
after(() => rmSync(tree, { recursive: true }))
const seen = (cruised: Cruised) => [...new Set(cruised.violations.map((violation) => violation.rule))].sort()
const folders = () => CRUISED.filter((folder) => existsSync(join(tree, folder)))

test('a tree that keeps the rules passes', async () => {
  const cruised = await cruise(tree, folders())
  assert.deepEqual(cruised.violations, [])
  assert.ok(cruised.modules >= 20, `only ${cruised.modules} modules seen`)
})

test('every rule has a planted violation, and each is found', async () => {
  const names = rules.forbidden.map((rule) => rule.name).sort()
  assert.deepEqual(Object.keys(PLANTED).sort(), names)
  for (const [path, text] of Object.values(PLANTED)) put(path, text)
  put('server/src/kernel/b.ts', "import { a } from './a.ts'\nexport const b: number = a")
  assert.deepEqual(seen(await cruise(tree, folders())), names)
})

test('a circle of types alone is found, and a newcomer that breaks its tier', async () => {
  put('server/src/kernel/page.ts', "import type { Child } from './child.ts'\nexport type Page = Child[]")
  put('server/src/kernel/child.ts', "import type { Page } from './page.ts'\nexport type Child = { of: Page }")
  put('server/src/modules/newcomer/store.ts', "import '../record/index.ts'\nexport const store = 1")
  const { violations } = await cruise(tree, folders())
  const found = (rule: string, from: string) => violations.some((one) => one.rule === rule && one.from.endsWith(from))
  assert.ok(found('no-cycles', 'kernel/child.ts') || found('no-cycles', 'kernel/page.ts'), 'the circle')
  assert.ok(found('module-in-a-tier', 'newcomer/store.ts'), 'the newcomer')
})
