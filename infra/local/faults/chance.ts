import { createHash } from 'node:crypto'

/**
 * A number from 0 to below 1 for a seed and what it is asked about. It does not depend on what was asked before, so
 * that two runs that differ in order still decide alike.
 */
export function chance(seed: number, ...about: (string | number)[]): number {
  const digest = createHash('sha256')
    .update(JSON.stringify([seed, ...about]))
    .digest()
  return digest.readUInt32BE(0) / 2 ** 32
}
