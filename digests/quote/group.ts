import type { Span } from '../article/span.ts'
import type { Attribution } from './attribution.ts'
import type { Run } from './scene.ts'

/** The marked runs of one attribution, in the order of the text. */
export type Group = {
  readonly spans: readonly [Span, ...Span[]]
  readonly runs: readonly [Run, ...Run[]]
  readonly attribution: Attribution
}

/** Puts neighbouring runs of one cue together: "Q1," said Orlov, "Q2." is one attribution in two spans. */
export function groupRuns(runs: readonly (readonly [Run, Attribution])[]): readonly Group[] {
  const groups: { spans: [Span, ...Span[]]; runs: [Run, ...Run[]]; attribution: Attribution }[] = []
  let lastRun: Run | null = null
  for (const [run, attribution] of runs) {
    const last = groups.at(-1)
    if (last !== undefined && lastRun !== null && isOne(last.attribution, attribution, lastRun, run)) {
      last.spans.push(run.span)
      last.runs.push(run)
    } else groups.push({ spans: [run.span], runs: [run], attribution })
    lastRun = run
  }
  return groups
}

function isOne(a: Attribution, b: Attribution, before: Run, run: Run): boolean {
  if (a.cue === null || a.cue !== b.cue || a.sentence !== b.sentence) return false
  return before.paragraph === run.paragraph || (!before.closed && run.paragraph === before.paragraph + 1)
}
