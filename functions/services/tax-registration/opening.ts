import { openings } from '../engine/openings.ts'
import { service } from './service.ts'

export const handler = openings(service)
