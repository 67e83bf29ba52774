import { chance } from '../../infra/local/faults/chance.ts'
import { allWays, type Way, waysThatOutliveLoss } from './ways/ways.ts'

/** What goes wrong under a seed, and who goes which way: as much of a run as can be said beforehand. */
export function planOf(seed: number, { lost, people }: { lost: boolean; people: number }) {
  const drawn = (what: string, most: number) => chance(seed, 'plan', what) * most
  const open = lost ? waysThatOutliveLoss : allWays
  const going = Array.from({ length: people }, (_, at): Way => {
    const which = at < open.length ? at : Math.floor(chance(seed, 'way', at) * open.length)
    return open[which] as Way
  })
  return {
    going,
    lost,
    plan: {
      seed,
      crashes: { before: drawn('before', 0.03), after: drawn('after', 0.03) },
      most: 8 * people,
      resets: { before: drawn('reset before', 0.02), after: drawn('reset after', 0.02) },
      queues: { twice: drawn('twice', 0.3), held: drawn('held', 0.4), lost: lost ? 0.08 : 0, shuffled: true },
      streams: { twice: drawn('again', 0.2), held: drawn('late', 0.2), lost: lost ? 0.08 : 0 },
    },
  }
}
