import { publicService } from '../engine/public-service.ts'
import { service } from './service.ts'

export const handler = publicService(service)
