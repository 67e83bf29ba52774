import { createHash } from 'node:crypto'
import type { Answers } from '../dossier/dossier.ts'

/** The answers that an agency is told, by name, and no others. */
export const sharedOf = (shares: readonly string[], answers: Answers): Answers =>
  Object.fromEntries(shares.flatMap((name) => (answers[name] === undefined ? [] : [[name, answers[name]]])))

/** Of what an agency is told: another one means that it has to be asked again. */
export const fingerprintOf = (shares: readonly string[], answers: Answers): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(sharedOf(shares, answers))))
    .digest('base64url')
