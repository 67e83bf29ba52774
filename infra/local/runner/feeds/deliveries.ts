/** What becomes of one message or record on its way. `rank` orders the messages of a batch; held by ms of the portal's time. */
export type Fate = { lost: boolean; twice: boolean; heldMs: number; rank: number }

/** Decides, for each message of a queue or record of a stream, what becomes of it on the way to its function. */
export type Deliveries = { queue(name: string): Fate; stream(tableName: string): Fate }

const whole: Fate = { lost: false, twice: false, heldMs: 0, rank: 0 }

/** Everything arrives, once, at once and in order. SQS and streams do not promise it, so tests do not rely on it. */
export const asTheyCome: Deliveries = { queue: () => whole, stream: () => whole }
