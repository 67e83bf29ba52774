import { sendMessage } from '../../shared/aws/queue.ts'
import { environment, granted } from '../../shared/config.ts'
import type { Work } from './import.ts'

const { CATALOGUE_QUEUE_URL } = environment({ CATALOGUE_QUEUE_URL: granted })

/** Has the worker do the next piece. */
export const goOn = (next: Work): Promise<void> => sendMessage(CATALOGUE_QUEUE_URL, next)
