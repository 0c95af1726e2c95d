import { defineConfig } from 'vitest/config'
import { preactInsteadOfReact } from './preact.ts'

const tests = { include: ['web/ui/**/*.test.{ts,tsx}'], environment: 'happy-dom' as const, css: false }

const withAct = { find: /^react$/, replacement: new URL('test/preact-with-act.js', import.meta.url).pathname }
const preact = [withAct, ...preactInsteadOfReact]

/** The kit is tested twice, since it runs twice: under React in the console and under Preact on phones. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    projects: [
      { test: { ...tests, name: 'react' } },
      { resolve: { alias: preact }, test: { ...tests, name: 'preact', server: { deps: { inline: [/preact/] } } } },
    ],
  },
})
