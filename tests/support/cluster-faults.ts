import type { Fault } from '../fakes/faults.ts'
import { chanceOf } from './chance.ts'
import type { Befell } from './cluster-befell.ts'
import type { Town } from './cluster-town.ts'

/** 1 % of answers are lost after the message was stored and 1 % before, 1 % are limits, 1 % errors. */
export function failNowAndThen({ slack, discord }: Town, seed: number, befell: Befell): void {
  const chance = chanceOf(seed)
  const draw = (): Fault | undefined => {
    const fault = faultOf(chance())
    if (fault !== undefined) befell.faults += 1
    return fault
  }
  slack.failBy('chat.postMessage', draw)
  discord.failBy('message.create', draw)
}

function faultOf(lot: number): Fault | undefined {
  if (lot < 0.01) return { kind: 'reset', when: 'after' }
  if (lot < 0.02) return { kind: 'reset', when: 'before' }
  if (lot < 0.03) return { kind: 'limited', retryAfterSeconds: 2 }
  if (lot < 0.04) return { kind: 'status', status: 500, when: lot < 0.035 ? 'after' : 'before' }
  return undefined
}
