import { paymentService } from '../engine/payment-service.ts'
import { service } from './service.ts'

export const handler = paymentService(service)
