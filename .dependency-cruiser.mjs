import { TIERS as tiers } from './server/src/modules/tiers.ts'

// Who may import whom. Held by `npm run check`, which also asserts that modules were seen at all (with a TypeScript that
// the cruiser does not know it sees none, and is content) and that one planted violation of each rule is found
// (tools/canaries/boundaries.test.ts). The tiers: server/src/modules/tiers.ts.
const moduleOf = (names) => `^server/src/modules/(${names.join('|')})/`
const path = (path, pathNot) => ({ path, ...(pathNot && { pathNot }) })
const rule = (name, from, to) => ({ name, severity: 'error', from, to })

export default {
  forbidden: [
    rule('no-cycles', {}, { circular: true }),
    // The phones' apps are written against React and built on Preact, whose names the build replaces.
    rule(
      'declared-packages',
      { pathNot: '(/vite(st)?\\.config\\.ts|\\.d\\.ts)$|^bench/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/(@types/)?react(-dom)?/' },
    ),
    rule('nothing-unresolved', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    // What only tests use, histories and journals, may read files; nothing of domain/src may use it.
    rule('domain-is-pure', path('^domain/(?!test/)'), path('.', '^domain/src/')),
    rule('domain-front-door', path('^domain/src/([^/]+)/'), path('^domain/src/', ['^domain/src/$1/', '/index\\.ts$'])),
    rule('contract-knows-domain', path('^contract/'), path('^(server|web|city|territories|planner)/')),
    rule('web-never-server', path('^web/'), path('^(server|city|territories|planner)/')),
    rule('ui-draws', path('^web/ui/'), path('^(contract|web/(?!ui/))')),
    rule('apps-are-siblings', path('^web/(citizen|facilitator|console)/'), path('^web/', ['^web/$1/', '^web/ui/'])),
    rule('phones-carry-no-schemas', path('^web/(citizen|facilitator|ui)/src/'), {
      path: 'node_modules/zod/',
      dependencyTypesNot: ['type-only'],
    }),
    // Types that zod infers cost every check of the web's types seconds: `@app/contract/calls` has them written out.
    rule('web-reads-plain-types', path('^(web|e2e)/'), path('^contract/src/(api|endpoint)\\.ts$')),
    rule(
      'module-front-door',
      path('^server/src/modules/([^/]+)/'),
      path('^server/src/modules/', ['^server/src/modules/$1/', '/index\\.ts$']),
    ),
    rule('kernel-below-modules', path('^server/src/kernel/'), path('^server/src/(modules|simulators|app|main)')),
    rule(
      'kernel-knows-no-rules',
      path('^server/src/kernel/'),
      path('^domain/src/', '^domain/src/(shared|identity|territory)/index\\.ts$'),
    ),
    rule(
      'simulators-stand-outside',
      path('^server/src/simulators/'),
      path('^server/src/(modules|app|main)', '^server/src/modules/departments/connectors'),
    ),
    rule('pg-in-kernel', path('^server/src/(modules|simulators)/'), path('node_modules/(@types/)?pg/')),
    rule('territory-is-data', path('^territories/'), path('^(server|web|city|planner)/')),
    rule('territory-by-name-only', path('^(domain|contract|server|web|planner)/'), path('^territories/')),
    rule('city-speaks-contract', path('^city/', '/(run|journey|demo|soak|system)\\.ts$'), path('^(server|web)/')),
    rule('planner-alone', path('^planner/src/', '/(cli|worker|thread|vroom-http)\\.ts$'), path('.', '^planner/src/')),
    rule('planner-knows-no-product', path('^planner/'), path('^(domain|contract|server|web|city|territories)/')),
    rule(
      'dispatch-alone-plans',
      path('^(domain|contract|server|web|city|territories)/', '^server/src/modules/dispatch/'),
      path('^planner/'),
    ),
    // A tier of one module with nothing above it can call nobody wrongly.
    ...tiers
      .filter((_, tier) => tiers.slice(tier).flat().length > 1)
      .map((names, tier) =>
        rule(
          `tier-${tier}-calls-down`,
          path(moduleOf(names)),
          path(moduleOf(tiers.slice(tier).flat()), '^server/src/modules/$1/'),
        ),
      ),
    rule('module-in-a-tier', path('^server/src/modules/[^/]+/', [moduleOf(tiers.flat())]), path('.')),
  ],
  options: {
    // Imports of types count too; no rule asks which imports are left after compiling, so that nothing is compiled.
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
    doNotFollow: { path: 'node_modules' },
    // Tests may import anything.
    exclude: { path: '(\\.test\\.tsx?$|-world\\.ts$|/dist/|^server/test/|/gallery/|\\.generated\\.)' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
