import process from 'node:process';
import { benchInstances } from './planner/instances.ts';

const help = `bench planner [matching | quote | repair | fairness | large | threads | bytes] [options]

  --instances DIR   folder of Solomon .txt and VROOM .json files, with best_known.json (default: generated instances)
  --time S          seconds a run (default by size: 3, 10, 45, 60)
  --seeds N         seeds an instance (default 1)
  --match REGEX     only instances whose name matches
  --clock wall|cpu  what a second is: cpu for tuning on a shared machine (default wall)
  --plot [DIR]      write SVG: gap over time, routes on a map (default bench/planner/plots)
  --json            one JSON line a run`;

const parts: Record<string, () => Promise<{ default: (args: string[]) => Promise<void> }>> = {
  matching: () => import('./matching.ts'), quote: () => import('./quote.ts'), repair: () => import('./repair.ts'),
  fairness: () => import('./planner/fairness.ts'), large: () => import('./planner/large.ts'), threads: () => import('./planner/threads.ts'), bytes: () => import('./planner/bytes.ts'),
};

/** `npm run bench -- planner …` */
export default async function main(args: string[]): Promise<void> {
  const rest = args.filter((arg) => arg !== '--');
  const part = parts[rest[0] ?? ''];
  if (part !== undefined) return (await part()).default(rest.slice(1));
  if (rest.includes('--help')) {
    process.stdout.write(`${help}\n`);
    return;
  }
  const value = (name: string): string | undefined => {
    const at = rest.indexOf(name);
    const next = at < 0 ? undefined : rest[at + 1]!;
    return next === undefined || next.startsWith('--') ? undefined : next;
  };
  const seconds = value('--time');
  benchInstances({
    dir: value('--instances'), seconds: seconds === undefined ? undefined : Number(seconds), seeds: Number(value('--seeds') ?? 1), json: rest.includes('--json'),
    clock: value('--clock') === 'cpu' ? 'cpu' : 'wall', match: value('--match'), plot: rest.includes('--plot') ? value('--plot') ?? 'bench/planner/plots' : undefined,
  });
}
