import type { Effects } from './effects.ts';
import { asProblem, defectInWords, type ExitCode, exitCodes, Problem } from './problem.ts';
import { reportProblem } from './report.ts';
import { sayLines } from './say.ts';

/** Tells what went wrong, and what the process should end with: a problem in one line, a mistake of the program as one. */
export async function tellFailure(error: unknown, effects: Effects): Promise<ExitCode> {
  const problem = asProblem('cannot go on', error);
  if (problem instanceof Problem) {
    await reportProblem(problem, effects);
    return exitCodes.usage;
  }
  const debug = (effects.env['SIDELINES_DEBUG'] ?? '') !== '';
  const more = debug ? 'its place is below' : 'with SIDELINES_DEBUG=1 the place is shown';
  await effects.stderr(defectInWords(error, more));
  if (debug && error instanceof Error) await effects.stderr(sayLines(`${error.stack}\n`));
  return exitCodes.defect;
}

/** Does something for one of several sources: what goes wrong is told, and does not keep the others from being done. */
export async function orTold(act: () => Promise<ExitCode>, effects: Effects): Promise<ExitCode> {
  try {
    return await act();
  } catch (error) {
    return tellFailure(error, effects);
  }
}
