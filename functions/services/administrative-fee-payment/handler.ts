import { ownFeesService } from '../engine/own-fees-service.ts'
import { service } from './service.ts'

export const handler = ownFeesService(service)
