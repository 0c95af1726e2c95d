import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'
import { failuresOf } from './failures.ts'

export interface Stage {
  name: string
  command: string[]
  cwd?: string
  env?: Record<string, string>
  minutesMax?: number
  /** Reads from the output how many checks ran and failed; a stage that ran none has failed. */
  count?: (output: string, code: number) => { passed: number; failed: number }
}

export interface Outcome {
  name: string
  command: string[]
  cwd?: string
  passed: number
  failed: number
  seconds: number
  output: string
  problem?: string
}

const NODE = process.execPath
export const tool = (path: string, ...args: string[]): string[] => [NODE, join(ROOT, 'node_modules', path), ...args]

/** One check: right or wrong. */
const single = (_output: string, code: number) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** Counts of Node's own test runner. */
export function nodeTestCount(output: string): { passed: number; failed: number } {
  const of = (word: string) => Number(new RegExp(`^ℹ ${word} (\\d+)`, 'm').exec(output)?.[1] ?? 0)
  return { passed: of('pass'), failed: of('fail') + of('cancelled') }
}

/** Counts of Vitest. */
export function vitestCount(output: string): { passed: number; failed: number } {
  const line = /^\s*Tests\s+(.*)$/m.exec(output.replace(/\u001b\[[\d;]*m/g, ''))?.[1] ?? ''
  const of = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0)
  return { passed: of('passed'), failed: of('failed') }
}

export function testFiles(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: ROOT, exclude: (path) => /node_modules|\/dist(\/|$)/.test(path) }).sort()
}

export function nodeTests(
  name: string,
  files: string[],
  options: { concurrency?: number; minutesMax?: number; secondsEach?: number; together?: boolean } = {},
): Stage {
  // Without files the runner would look for any it can find: then this stage has nothing to run, and fails by saying so.
  if (!files.length) return { name, command: [NODE, '--eval', ''], count: () => ({ passed: 0, failed: 0 }) }
  return {
    name,
    count: nodeTestCount,
    minutesMax: options.minutesMax ?? 5,
    command: [
      NODE,
      '--test',
      '--test-reporter=spec',
      ...(options.together ? ['--test-isolation=none'] : [`--test-concurrency=${options.concurrency ?? 2}`]),
      `--test-timeout=${(options.secondsEach ?? 120) * 1_000}`,
      ...files,
    ],
  }
}

/** The compiler that is a program of its own: a fifth of the time of the one whose API the tools and the import rules read. */
export const tsc = (project: string): string[] =>
  // One checker a program: two would each work out the contract's types, and the other core has the next stage.
  tool('typescript-native/bin/tsc', '-p', project, '--pretty', 'false', '--checkers', '1')

// Never incremental: what it would keep between runs makes the compiler write out types that only infer, and it
// overflows on the contract's.
const types = (name: string, project: string): Stage => ({ name: `types ${name}`, command: tsc(project) })

/** Types, then lint and dead code. The browser tests import the server: checked apart, both would be checked twice. */
export function staticStages(): Stage[] {
  return [
    types('all but web', 'tsconfig.e2e.json'),
    types('web', 'tsconfig.dom.json'),
    types('pure', 'tsconfig.pure.json'),
    { name: 'format', command: tool('oxfmt/bin/oxfmt', '--check', '.') },
    { name: 'lint', command: tool('oxlint/bin/oxlint', '--config', '.oxlintrc.json', '--quiet', '.') },
    { name: 'dead code', command: tool('knip/bin/knip.js', '--no-progress') },
  ]
}

/** That the server and the tools know nothing of a browser: their types without its, which the browser tests need. */
export const serverTypesStage = (): Stage => types('without a browser', 'tsconfig.json')

/** Proofs that a gate finds what it is for, and what has to be built first; rules over the tree are no such thing. */
export const canaryStage = (): Stage => nodeTests('canaries', testFiles('tools/canaries/*.test.ts'))
export const boundaryStage = (): Stage =>
  // Every folder of the tools but the canaries': a list of folders forgot one, and its tests ran nowhere.
  nodeTests('boundaries and tidiness', testFiles('tools/*.test.ts', 'tools/!(canaries)/**/*.test.ts'))
/** Rules keep nothing between their tests: all in one process, for a process of its own costs each file more than its tests. */
export const pureStage = (): Stage =>
  nodeTests('rules', testFiles('{domain,contract}/src/**/*.test.ts', '{territories,rehearsal,bench}/**/*.test.ts'), {
    together: true,
  })
export const plannerStage = (): Stage => nodeTests('planner', testFiles('planner/**/*.test.ts'))
export const uiStages = (): Stage[] =>
  ['web/ui', 'web/citizen', 'web/facilitator', 'web/console']
    .filter((path) => testFiles(`${path}/**/*.test.{ts,tsx}`).length)
    .map((path) => ({
      name: `screens ${path}`,
      cwd: join(ROOT, path),
      command: tool('vitest/vitest.mjs', 'run', '--reporter=default'),
      count: vitestCount,
      minutesMax: 4,
    }))

// A test runner that finds itself inside another one runs nothing.
const { NODE_TEST_CONTEXT: _, FORCE_COLOR: __, ...inherited } = process.env
const environment = { ...inherited, NO_COLOR: '1' }

const running = new Set<number>()
/** Stages run in groups of their own, so that a late one ends whole; when we are told to end, they end first. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    for (const pid of running) process.kill(-pid, 'SIGKILL')
    process.exit(1)
  })

/** Runs one stage to its end, or to its time limit. */
export function run(stage: Stage): Promise<Outcome> {
  const begun = Date.now()
  const limitMs = (stage.minutesMax ?? 3) * 60_000
  return new Promise((resolve) => {
    const child = spawn(stage.command[0] as string, stage.command.slice(1), {
      cwd: stage.cwd ?? ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...environment, ...stage.env },
    })
    if (child.pid) running.add(child.pid)
    let output = ''
    let late = false
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes: Buffer) => {
        output = (output + bytes.toString()).slice(-4_000_000)
      })
    const timer = setTimeout(() => {
      late = true
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
    }, limitMs)
    child.on('close', (code) => {
      clearTimeout(timer)
      if (child.pid) running.delete(child.pid)
      const { passed, failed } = (stage.count ?? single)(output, code ?? 1)
      const problem = late
        ? `not done within ${limitMs / 60_000} minutes`
        : passed + failed === 0
          ? 'ran nothing'
          : code !== 0 || failed
            ? 'failed'
            : undefined
      resolve({
        name: stage.name,
        command: stage.command,
        ...(stage.cwd && { cwd: stage.cwd }),
        passed,
        failed: problem ? Math.max(1, failed) : failed,
        seconds: (Date.now() - begun) / 1_000,
        output,
        ...(problem && { problem }),
      })
    })
  })
}

/** What of a failed stage's output says why. */
export function reasons(output: string): string {
  const failing = output.indexOf('✖ failing tests:')
  return (failing >= 0 ? output.slice(failing) : output).trim().split('\n').slice(0, 120).join('\n')
}

export function report({ name, passed, failed, seconds, problem, output }: Outcome): void {
  const counts = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`
  const mark = problem ? '✖' : '✔'
  console.log(
    `${mark} ${name.padEnd(26)} ${counts} ${seconds.toFixed(1).padStart(7)} s${problem ? `  ${problem}` : ''}`,
  )
  if (problem) console.log(`${reasons(output)}\n`)
}

/** Runs stages in so many lanes; tells of each as it ends. */
export async function runAll(stages: Stage[], lanes: number): Promise<Outcome[]> {
  const waiting = [...stages]
  const outcomes: Outcome[] = []
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
        const outcome = await run(stage)
        report(outcome)
        outcomes.push(outcome)
      }
    }),
  )
  return outcomes
}

/** What failed, by name, and how to repeat each alone; then the last line, and the exit code. */
export function conclude(outcomes: Outcome[], begun: number): number {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0)
  const failed = sum((outcome) => outcome.failed)
  for (const outcome of outcomes.filter((one) => one.problem))
    for (const { name, message, repeat } of failuresOf(outcome))
      console.log(`\n✖ ${name}\n  ${message}\n  again: ${repeat}`)
  console.log(`\n${outcomes.length} stages in ${((Date.now() - begun) / 1_000).toFixed(0)} s`)
  console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed`)
  return failed ? 1 : 0
}
