import type { Text } from '../../shared/text.ts'

/** What is known of a service before it is written; `validFrom` is `YYYY-MM-DD`. */
export type NewService = { slug: string; sector: string; name: Text; validFrom: string }

const form = `import { line } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { contact, delivery, person } from '../../../shared/service/questions.v1.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [
    person,
    contact,
    {
      id: 'request',
      title: { vi: 'Nội dung đề nghị', en: 'What you ask for' },
      questions: {
        purpose: {
          kind: 'textarea',
          label: { vi: 'Mục đích', en: 'Purpose' },
          schema: line(2, 500),
          advice: { vi: 'Ghi mục đích, từ 2 đến 500 ký tự', en: 'Say what it is for, 2 to 500 characters' },
          required: true,
        },
      },
    },
    delivery,
  ],
})
`

const service = ({
  slug,
  sector,
}: NewService) => `import { onlineChannel } from '../../../shared/catalogue/procedure.ts'
import { defineService, deliveryOf } from '../../../shared/service/service.ts'
import { formV1 } from './form.v1.ts'

/** The service centre of the province where the person lives receives it. */
export const service = defineService({
  slug: '${slug}',
  sector: '${sector}',
  forms: { 1: formV1 },
  fee: ({ procedure }) => onlineChannel(procedure).fees,
  receivedBy: ({ answers }) => answers.province ?? '',
  delivery: deliveryOf,
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
`

const handler = `import { publicService } from '../engine/public-service.ts'
import { service } from './service.ts'

export const handler = publicService(service)
`

const journey = `import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const example = {
  service,
  answers: {
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    dateOfBirth: '1985-03-08',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Số 8, đường Lê Lợi',
    purpose: 'Nghiên cứu lịch sử địa phương',
    resultDelivery: 'electronic',
  },
  fees: [],
  mends: { purpose: 'Nghiên cứu địa lý địa phương' },
}

journeyOf(example)

test('it is not handed in without saying what it is for', async () =>
  expect(await refusalOf(example, { purpose: undefined })).toEqual(['/answers/purpose missing']))
`

const record = ({ slug, sector, name, validFrom }: NewService) => ({
  slug,
  sector,
  name,
  summary: { vi: `${name.vi}.`, en: `${name.en}.` },
  keywords: [],
  audience: ['citizen'],
  level: 'full',
  code: null,
  version: 1,
  validFrom,
  channels: [
    {
      channel: 'online',
      time: { value: 5, unit: 'working_days' },
      fees: [],
      mark: { status: 'unverified' },
    },
  ],
  papers: [
    {
      id: 'application',
      name: { vi: 'Đơn đề nghị', en: 'Application' },
      required: true,
      upload: false,
      note: {
        vi: 'Biểu mẫu trực tuyến trên Cổng thay cho đơn giấy.',
        en: 'The online form takes the place of the paper one.',
      },
    },
  ],
  steps: [
    { vi: 'Trả lời biểu mẫu', en: 'Answer the form' },
    { vi: 'Nộp hồ sơ trực tuyến', en: 'Hand in the dossier online' },
    { vi: 'Nhận kết quả', en: 'Receive the result' },
  ],
  requirements: [
    {
      text: { vi: 'Nêu rõ mục đích của đề nghị.', en: 'The purpose of the request is told.' },
      mark: {
        status: 'unverified',
        source: {
          vi: 'điều kiện do Cổng kiểm tra khi nộp, chưa đối chiếu với quy định',
          en: 'checked by the portal at filing, not compared with the law',
        },
      },
    },
  ],
  implementationLevels: ['province'],
  implementedBy: [
    {
      id: null,
      name: { vi: 'Cơ quan có thẩm quyền của tỉnh, thành phố', en: 'Competent agency of the province or city' },
    },
  ],
  agencies: {
    receives: {
      vi: 'Trung tâm phục vụ hành chính công của tỉnh, thành phố nơi ở',
      en: 'The public service centre of the province or city where you live',
    },
    decides: { vi: 'Cơ quan có thẩm quyền của tỉnh, thành phố', en: 'The competent agency of the province or city' },
  },
  legalBases: [],
  result: { name },
  notes: [
    {
      text: {
        vi: 'Thời hạn, phí, giấy tờ và mã thủ tục quốc gia chưa được kiểm chứng.',
        en: 'Time, fees, papers and the national procedure code are not verified.',
      },
      mark: { status: 'unverified' },
    },
  ],
  faq: [],
})

/** As the formatter leaves it: a list of one word stays on its line. */
const written = (value: object) => `${JSON.stringify(value, null, 2).replaceAll(/\[\s+("[^"]*")\s+\]/g, '[$1]')}\n`

/** The files of a service that works as it is, by name. */
export const serviceFiles = (one: NewService): Record<string, string> => ({
  'form.v1.ts': form,
  'service.ts': service(one),
  'handler.ts': handler,
  'journey.test.ts': journey,
  'procedure.json': written(record(one)),
})
