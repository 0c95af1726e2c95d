import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Rehearsal } from '../world/rehearsal.ts'

const DAYS = 2

/** What is kept is counted again: the published figures, the books, and a copy of everything put into an empty place. */
export const checkFigures = (r: Rehearsal): Promise<void> =>
  r.steps.play('figures', async () => {
    const stage = r.get('stage')
    const { machine } = r
    await stage.pass(DAYS * 24)
    await stage.settle()
    const figures = await machine.command('server/src/figures.ts', ['--verify'])
    assert.equal(figures.code, 0, figures.out + figures.err)
    r.say(`   ${figures.out.trim().split('\n').at(-1)}`)
    const { sumPaisa, heldMoney } = await r.desk('auditor').call('finance.trialBalance', {})
    assert.equal(sumPaisa, 0, 'the books do not balance')
    assert.ok(heldMoney.covered, `${heldMoney.owedPaisa} is owed and ${heldMoney.heldPaisa} held`)
    r.say('   the books balance, and what is owed is held')
    const copy = join(machine.settings.DATA_DIR ?? '', 'copy.tar.zst.age')
    const made = await machine.command('server/src/backup.ts', ['--to', copy])
    assert.equal(made.code, 0, made.out + made.err)
    const restored = await machine.command('server/src/restore.ts', [copy], await machine.emptyPlace())
    assert.equal(restored.code, 0, restored.out + restored.err)
    r.say(`   backed up and restored: ${restored.out.trim().split('\n').at(-1)}`)
  })
