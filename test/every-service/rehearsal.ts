import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const slug = 'rehearsal-certificate'

const service = `import { onlineChannel } from '../../../shared/catalogue/procedure.ts'
import { defineService } from '../../../shared/service/service.ts'
import { formV1 } from './form.v1.ts'

export const service = defineService({
  slug: '${slug}',
  sector: 'rehearsal',
  forms: { 1: formV1 },
  fee: ({ procedure }) => onlineChannel(procedure).fees,
  receivedBy: () => 'prov-h26',
  applicant: ({ fullName = '' }) => ({ fullName, personalNumber: '001087123456' }),
})
`

const form = `import * as z from 'zod'
import { defineForm } from '../../../shared/service/form.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [
    {
      id: 'person',
      title: { vi: 'Người đề nghị', en: 'About you' },
      questions: {
        fullName: {
          kind: 'text',
          label: { vi: 'Họ và tên', en: 'Full name' },
          schema: z.string().min(2),
          advice: { vi: 'Nhập họ và tên', en: 'Enter your name' },
          required: true,
        },
      },
    },
  ],
})
`

const handler = `import { publicService } from '../engine/public-service.ts'
import { service } from './service.ts'

export const handler = publicService(service)
`

const both = (text: string) => ({ vi: text, en: text })

const procedure = {
  slug,
  sector: 'rehearsal',
  name: both('Rehearsal certificate'),
  summary: both('A service that exists for one test.'),
  keywords: [],
  audience: ['citizen'],
  level: 'full',
  code: null,
  version: 1,
  validFrom: '2020-01-01',
  channels: [{ channel: 'online', time: { value: 1, unit: 'working_days' }, fees: [], mark: { status: 'unverified' } }],
  papers: [],
  steps: [],
  agencies: { receives: both('Hà Nội'), decides: both('Hà Nội') },
  legalBases: [],
  result: { name: both('Certificate') },
  notes: [],
  faq: [],
}

export const rehearsalPath = `/api/v1/services/rehearsal/${slug}`

/** Writes the folder that a new public service is, into a checkout; nothing else of the checkout is touched. */
export function addRehearsalService(checkout: string): void {
  const folder = join(checkout, 'functions/services', slug)
  mkdirSync(folder)
  writeFileSync(join(folder, 'service.ts'), service)
  writeFileSync(join(folder, 'form.v1.ts'), form)
  writeFileSync(join(folder, 'handler.ts'), handler)
  writeFileSync(join(folder, 'procedure.json'), JSON.stringify(procedure))
}
