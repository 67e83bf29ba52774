import type { Going } from '../people.ts'
import { billWays } from './bills.ts'
import { catalogueWays } from './catalogue.ts'
import { dossierWays } from './dossiers.ts'
import { resultWays } from './results.ts'

const ofOneDossier =
  (way: (typeof dossierWays)[keyof typeof dossierWays]): Going =>
  async ({ citizen, officer }) => [(await way(citizen, officer)).id]

const ofDossiers = Object.fromEntries(
  Object.entries(dossierWays).map(([name, way]) => [name, ofOneDossier(way)]),
) as Record<keyof typeof dossierWays, Going>

/** Every way that people and things go at the portal, from the first press to its end. */
export const ways = { ...ofDossiers, ...billWays, ...resultWays, ...catalogueWays }

export type Way = keyof typeof ways
export const allWays = Object.keys(ways) as Way[]

/**
 * Ways that bring themselves to an end whatever is lost on the way to a function: what they wait for is in an outbox, or
 * somebody asks for it again. The post tells each thing once, and the pieces of an import pass from hand to hand: SQS and
 * streams lose neither, however often they fail.
 */
export const waysThatOutliveLoss = allWays.filter(
  (way) => !(way in catalogueWays) && !/^(sentByPost|sentBack)$/.test(way),
)
