import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@app/server/kernel/config';
const source = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
const RUN = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then((r) => ({ violations: r.violations, passes: r.passes.length }))`;
/** A page that is still empty has nothing wrong with it. */
const PASSES_MIN = 5;
/** What keeps somebody out of the page, in words. */
export async function faultsOf(page, name) {
    await page.evaluate(source);
    const { violations, passes } = (await page.evaluate(RUN));
    assert.ok(passes >= PASSES_MIN, `${name}: only ${passes} rules found something to look at`);
    return violations.filter((one) => one.impact === 'serious' || one.impact === 'critical')
        .map(({ id, impact, nodes }) => `${name}: ${id} (${impact}) at ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')}`);
}
