import { ProblemError } from './plan-problem.ts';
import type { VroomInput, VroomOutput } from './vroom/vroom-json.ts';

/** Hands a problem to an external VROOM server (vroom-express) and returns its answer; waits at most a little longer than the time given. */
export async function askVroom(url: string, input: VroomInput, timeSec: number): Promise<VroomOutput> {
  if (!URL.canParse(url)) throw new ProblemError('--vroom', `not a URL: ${url}`);
  const response = await fetch(url, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input), signal: AbortSignal.timeout((timeSec + 5) * 1000),
  });
  const answer = (await response.json()) as VroomOutput & { error?: string };
  if (!response.ok || answer.code !== 0) throw new ProblemError('vroom', answer.error ?? `answered ${response.status}`);
  return answer;
}
