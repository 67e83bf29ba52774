import { readFileSync } from 'node:fs'
import type { Counted } from '../portal/counting.ts'
import type { Whole } from '../portal/steps.ts'
import type { Section } from '../table.ts'

type Price = 'dynamodbWritten' | 'dynamodbRead' | 'lambdaRequests' | 'lambdaGigabyteSeconds' | 'httpApi' | 'cloudFront'
type PriceOfCall = 'sqs' | 'sns' | 'ses' | 's3Writes' | 's3Reads' | 'kms' | 'kmsSign' | 'secretsManager'
type Prices = {
  region: string
  date: string
  perMillion: Record<Price | PriceOfCall, { price: number; verified: boolean }>
  assumed: { memoryGigabytes: number; billedMilliseconds: number; sqsRequestsPerMessage: number; httpRequests: number }
}

const prices = JSON.parse(readFileSync(new URL('prices.json', import.meta.url), 'utf8')) as Prices

function priceOfCall({ service, action }: Counted): PriceOfCall | null {
  if (service === 's3') return /^(Put|Copy|Post|List)/.test(action) ? 's3Writes' : 's3Reads'
  if (service === 'kms') return action === 'Sign' ? 'kmsSign' : 'kms'
  if (service === 'secretsmanager') return 'secretsManager'
  return service === 'sqs' || service === 'sns' || service === 'ses' ? service : null
}

/** How often each thing that has a price is used by one dossier. A topic's deliveries arrive over queues too. */
function usage({ counted, invocations }: Whole): Map<Price | PriceOfCall, number> {
  const used = new Map<Price | PriceOfCall, number>()
  const add = (what: Price | PriceOfCall, times: number) => used.set(what, (used.get(what) ?? 0) + times)
  for (const one of counted) {
    add('dynamodbRead', one.read)
    add('dynamodbWritten', one.written)
    const call = priceOfCall(one)
    if (call) add(call, call === 'sqs' ? prices.assumed.sqsRequestsPerMessage : 1)
  }
  const { memoryGigabytes, billedMilliseconds } = prices.assumed
  add('lambdaRequests', invocations)
  add('lambdaGigabyteSeconds', (invocations * memoryGigabytes * billedMilliseconds) / 1000)
  add('httpApi', prices.assumed.httpRequests)
  add('cloudFront', prices.assumed.httpRequests)
  return used
}

const parts: Record<string, (Price | PriceOfCall)[]> = {
  'DynamoDB, units written': ['dynamodbWritten'],
  'DynamoDB, units read': ['dynamodbRead'],
  Lambda: ['lambdaRequests', 'lambdaGigabyteSeconds'],
  'HTTP API and CloudFront': ['httpApi', 'cloudFront'],
  'SQS and SNS': ['sqs', 'sns'],
  'SES, a mail for each notice': ['ses'],
  'S3, KMS, Secrets Manager': ['s3Writes', 's3Reads', 'kms', 'kmsSign', 'secretsManager'],
}

const dossiers = 1000

/** What the data path of a thousand dossiers costs, USD: counted units and requests times a dated price. Of several the cheapest: polling costs a little by chance. */
export function costSection(wholes: Whole[]): Section {
  const fewest = wholes.toSorted((one, other) => one.invocations - other.invocations)[0]
  if (!fewest) throw new Error('no dossier was walked through')
  const used = usage(fewest)
  const usd = (of: (Price | PriceOfCall)[]) =>
    of.reduce((sum, one) => sum + ((used.get(one) ?? 0) * prices.perMillion[one].price * dossiers) / 1e6, 0)
  const rough = (of: (Price | PriceOfCall)[]) => of.some((one) => !prices.perMillion[one].verified)
  const lines = Object.entries(parts).map(([what, of]) => ({
    what,
    value: usd(of),
    ...(rough(of) && { note: 'price unverified' }),
  }))
  const total = { what: 'in all', value: lines.reduce((sum, { value }) => sum + value, 0) }
  return {
    title: `Data path of 1,000 dossiers, USD, ${prices.region}, prices of ${prices.date}`,
    lines: [...lines, total],
  }
}
