import type { Fault } from '../problem.ts'
import type { Text } from '../text.ts'
import type { Needs, ServiceNeeds } from './needs.ts'
import type { ProcedureContent } from './procedure.ts'

/** Who and what a record may name. */
export type Known = Needs & { agencies: ReadonlySet<string> }

type Condition = { question: string; in?: string[] | undefined; notIn?: string[] | undefined } | undefined

const fault = (pointer: string, code: string, vi: string, en: string): Fault => ({ pointer, code, detail: { vi, en } })

/** A row of a table holds 400 KB; what surrounds a record needs some of it. */
const mostBytes = 300_000

function doubled(pointer: string, ids: string[]): Fault[] {
  return ids.flatMap((id, at) =>
    ids.indexOf(id) < at ? [fault(`${pointer}/${at}`, 'doubled', `“${id}” có hai lần`, `“${id}” stands twice`)] : [],
  )
}

const agencyFault = (pointer: string, id: string) =>
  fault(pointer, 'agency-unknown', `Không có cơ quan nào mang mã “${id}”`, `No agency has the id “${id}”`)

/** What is wrong with a record by itself: ids that stand twice or lead nowhere, a source that is claimed and not named. */
function ownFaults(record: ProcedureContent, { agencies }: Known): Fault[] {
  const papers = record.papers.map(({ id }) => id)
  const unknown = (pointer: string, id: string | null | undefined) =>
    id && !agencies.has(id) ? [agencyFault(pointer, id)] : []
  return [
    ...doubled('/papers', papers),
    ...doubled(
      '/figures',
      record.figures.map(({ id }) => id),
    ),
    ...doubled(
      '/consultations',
      record.consultations.map(({ id }) => id),
    ),
    ...doubled(
      '/channels',
      record.channels.map(({ channel }) => channel),
    ),
    ...record.channels.flatMap(({ fees }, at) =>
      doubled(
        `/channels/${at}/fees`,
        fees.map(({ code }) => code),
      ),
    ),
    ...record.cases.flatMap((one, at) =>
      one.papers.flatMap((id, i) =>
        papers.includes(id)
          ? []
          : [
              fault(
                `/cases/${at}/papers/${i}`,
                'paper-unknown',
                `Không có giấy tờ “${id}”`,
                `There is no paper “${id}”`,
              ),
            ],
      ),
    ),
    ...unknown('/managedBy', record.managedBy),
    ...record.overseenBy.flatMap((id, at) => unknown(`/overseenBy/${at}`, id)),
    ...record.implementedBy.flatMap(({ id }, at) => unknown(`/implementedBy/${at}/id`, id)),
    ...(record.open ?? []).flatMap(({ place }, at) => unknown(`/open/${at}/place`, place)),
    ...unsourced(record),
    ...(JSON.stringify(record).length > mostBytes
      ? [fault('', 'too-large', 'Bản ghi quá lớn', 'The record is too large')]
      : []),
  ]
}

/** Whoever says `sourced` names the source. */
function unsourced(value: unknown, pointer = ''): Fault[] {
  if (typeof value !== 'object' || value === null) return []
  const { status, source } = value as { status?: unknown; source?: Partial<Text> }
  const claims = pointer.endsWith('/mark') && status === 'sourced' && !(source?.vi && source.en)
  const below = Object.entries(value).flatMap(([name, one]) => unsourced(one, `${pointer}/${name}`))
  return claims
    ? [
        fault(
          pointer,
          'source-missing',
          'Ghi “có nguồn” thì phải nêu nguồn',
          'What is marked as sourced names its source',
        ),
        ...below,
      ]
    : below
}

function conditionFaults(pointer: string, condition: Condition, { questions }: ServiceNeeds): Fault[] {
  if (!condition) return []
  const options = questions[condition.question]
  if (options === undefined) return [questionFault(`${pointer}/question`, condition.question)]
  // Several ticks are one answer, joined by commas.
  const named = [...(condition.in ?? []), ...(condition.notIn ?? [])].flatMap((one) => one.split(','))
  return named
    .filter((one) => options !== null && !options.includes(one))
    .map((one) =>
      fault(pointer, 'answer-unknown', `Câu hỏi không có lựa chọn “${one}”`, `The question has no answer “${one}”`),
    )
}

const questionFault = (pointer: string, name: string) =>
  fault(pointer, 'question-unknown', `Biểu mẫu không có câu hỏi “${name}”`, `The form has no question “${name}”`)

/** What the service's code would miss in the record, or the record in the service's form. */
function serviceFaults(record: ProcedureContent, service: ServiceNeeds, partners: string[]): Fault[] {
  const online = record.channels.findIndex(({ channel }) => channel === 'online')
  const fees = record.channels[online]?.fees.map(({ code }) => code) ?? []
  const figures = record.figures.map(({ id }) => id)
  return [
    ...(record.sector === service.sector
      ? []
      : [
          fault(
            '/sector',
            'sector-differs',
            `Dịch vụ thuộc lĩnh vực “${service.sector}”`,
            `The service stands in “${service.sector}”`,
          ),
        ]),
    ...(record.level === 'information'
      ? [
          fault(
            '/level',
            'filed-here',
            'Thủ tục này nộp được trên Cổng',
            'A service of the portal takes this procedure',
          ),
        ]
      : []),
    ...(online < 0
      ? [fault('/channels', 'online-missing', 'Thiếu cách nộp trực tuyến', 'The online channel is missing')]
      : []),
    ...service.figures
      .filter((id) => !figures.includes(id))
      .map((id) =>
        fault(
          '/figures',
          'figure-missing',
          `Thiếu số liệu “${id}” mà dịch vụ cần`,
          `The service needs the figure “${id}”`,
        ),
      ),
    ...service.fees
      .filter((code) => !fees.includes(code))
      .map((code) =>
        fault(
          `/channels/${Math.max(online, 0)}/fees`,
          'fee-missing',
          `Thiếu khoản phí “${code}” mà dịch vụ cần`,
          `The service needs the fee “${code}”`,
        ),
      ),
    ...record.papers.flatMap(({ askedIf }, at) => conditionFaults(`/papers/${at}/askedIf`, askedIf, service)),
    ...record.consultations.flatMap(({ askedIf, shares, partner }, at) => [
      ...conditionFaults(`/consultations/${at}/askedIf`, askedIf, service),
      ...shares.flatMap((name, i) =>
        name in service.questions ? [] : [questionFault(`/consultations/${at}/shares/${i}`, name)],
      ),
      ...(partners.includes(partner)
        ? []
        : [
            fault(
              `/consultations/${at}/partner`,
              'partner-unknown',
              `Cổng không kết nối với “${partner}”`,
              `The portal is not connected to “${partner}”`,
            ),
          ]),
    ]),
  ]
}

/** A procedure that no service takes is told of; nothing in it may promise otherwise. */
function informationFaults(record: ProcedureContent): Fault[] {
  const online = record.channels.findIndex(({ channel }) => channel === 'online')
  const asked = record.papers.findIndex(({ askedIf }) => askedIf)
  return [
    ...(record.level === 'information'
      ? []
      : [
          fault(
            '/level',
            'not-filed-here',
            'Chưa có dịch vụ trên Cổng: mức độ phải là “cung cấp thông tin”',
            'No service of the portal takes it: its level is “information”',
          ),
        ]),
    ...(online < 0
      ? []
      : [
          fault(
            `/channels/${online}`,
            'not-filed-here',
            'Chưa có dịch vụ trên Cổng nên chưa nộp trực tuyến được',
            'No service of the portal takes it, so it cannot be filed online',
          ),
        ]),
    ...(record.consultations.length > 0
      ? [
          fault(
            '/consultations',
            'not-filed-here',
            'Không có hồ sơ để lấy ý kiến',
            'There are no dossiers to ask about',
          ),
        ]
      : []),
    ...(asked < 0
      ? []
      : [
          fault(
            `/papers/${asked}/askedIf`,
            'not-filed-here',
            'Không có biểu mẫu để đặt điều kiện',
            'There is no form that a condition could ask',
          ),
        ]),
  ]
}

/**
 * What keeps a record from being published: faults of its own, and what it and the code of its service would miss in each
 * other. Pointers lead into the record. An abolished procedure needs no service.
 */
export function publicationFaults(record: ProcedureContent, known: Known): Fault[] {
  const service = known.services[record.slug]
  const fits = service ? serviceFaults(record, service, known.partners) : informationFaults(record)
  return [...ownFaults(record, known), ...(record.status === 'abolished' ? [] : fits)]
}
