import type { Fault } from '../problem.ts'
import type { Text } from '../text.ts'
import type { Needs, ServiceNeeds } from './needs.ts'
import type { ProcedureContent } from './procedure.ts'
import { when, words } from './publication-words.ts'

/** Who and what a record may name. */
export type Known = Needs & { agencies: ReadonlySet<string> }

type Condition = { question: string; in?: string[] | undefined; notIn?: string[] | undefined } | undefined

/** A row of a table holds 400 KB; what surrounds a record needs some of it. */
const mostBytes = 300_000

const doubled = (pointer: string, ids: string[]): Fault[] =>
  ids.flatMap((id, at) => when(ids.indexOf(id) < at, `${pointer}/${at}`, words.doubled(id)))

const idsOf = (list: { id: string }[]) => list.map(({ id }) => id)

/** What stands twice where each stands for itself. */
function doubles({ papers, figures, consultations, channels }: ProcedureContent): Fault[] {
  const ofChannels = channels.map(({ channel }) => channel)
  const ofFees = channels.flatMap(({ fees }, at) => {
    const codes = fees.map(({ code }) => code)
    return doubled(`/channels/${at}/fees`, codes)
  })
  return [
    ...doubled('/papers', idsOf(papers)),
    ...doubled('/figures', idsOf(figures)),
    ...doubled('/consultations', idsOf(consultations)),
    ...doubled('/channels', ofChannels),
    ...ofFees,
  ]
}

/** Ids that lead nowhere: papers of a case, and agencies and places. */
function lost(record: ProcedureContent, { agencies }: Known): Fault[] {
  const papers = idsOf(record.papers)
  const unknown = (pointer: string, id: string | null | undefined) =>
    id ? when(!agencies.has(id), pointer, words.agencyUnknown(id)) : []
  return [
    ...record.cases.flatMap((one, at) =>
      one.papers.flatMap((id, i) => when(!papers.includes(id), `/cases/${at}/papers/${i}`, words.paperUnknown(id))),
    ),
    ...unknown('/managedBy', record.managedBy),
    ...record.overseenBy.flatMap((id, at) => unknown(`/overseenBy/${at}`, id)),
    ...record.implementedBy.flatMap(({ id }, at) => unknown(`/implementedBy/${at}/id`, id)),
    ...(record.open ?? []).flatMap(({ place }, at) => unknown(`/open/${at}/place`, place)),
  ]
}

/** Whoever says `sourced` names the source. */
function unsourced(value: unknown, pointer = ''): Fault[] {
  if (typeof value !== 'object' || value === null) return []
  const { status, source } = value as { status?: unknown; source?: Partial<Text> }
  const claims = pointer.endsWith('/mark') && status === 'sourced' && !(source?.vi && source.en)
  const below = Object.entries(value).flatMap(([name, one]) => unsourced(one, `${pointer}/${name}`))
  return [...when(claims, pointer, words.sourceMissing), ...below]
}

/** What is wrong with a record by itself. */
const ownFaults = (record: ProcedureContent, known: Known): Fault[] => [
  ...doubles(record),
  ...lost(record, known),
  ...unsourced(record),
  ...when(JSON.stringify(record).length > mostBytes, '', words.tooLarge),
]

/**
 * Links that lead nowhere. `isKnown`: whether a procedure is published, or is about to be together with this one. Apart
 * from the rest, as it has to be looked up; what is published stays so, and never has to be looked up again.
 */
export const linkFaults = ({ linked }: Pick<ProcedureContent, 'linked'>, isKnown: (slug: string) => boolean): Fault[] =>
  linked.flatMap((slug, at) => when(!isKnown(slug), `/linked/${at}`, words.procedureUnknown(slug)))

function conditionFaults(pointer: string, condition: Condition, { questions }: ServiceNeeds): Fault[] {
  if (!condition) return []
  const options = Object.hasOwn(questions, condition.question) ? questions[condition.question] : undefined
  if (options === undefined) return when(true, `${pointer}/question`, words.questionUnknown(condition.question))
  // Several ticks are one answer, joined by commas.
  const named = [...(condition.in ?? []), ...(condition.notIn ?? [])].flatMap((one) => one.split(','))
  return named.flatMap((one) => when(options !== null && !options.includes(one), pointer, words.answerUnknown(one)))
}

const onlineChannel = ({ channels }: ProcedureContent) => channels.findIndex(({ channel }) => channel === 'online')

/** What the service's code would miss in the record. */
function missedInRecord(record: ProcedureContent, service: ServiceNeeds): Fault[] {
  const online = onlineChannel(record)
  const fees = record.channels[online]?.fees.map(({ code }) => code) ?? []
  const figures = idsOf(record.figures)
  const whereFeesStand = `/channels/${Math.max(online, 0)}/fees`
  return [
    ...when(record.sector !== service.sector, '/sector', words.sectorDiffers(service.sector)),
    ...when(record.level === 'information', '/level', words.filedHere),
    ...when(online < 0, '/channels', words.onlineMissing),
    ...service.figures.flatMap((id) => when(!figures.includes(id), '/figures', words.figureMissing(id))),
    ...service.fees.flatMap((code) => when(!fees.includes(code), whereFeesStand, words.feeMissing(code))),
  ]
}

/** What the record would miss in the service's form, and among the partners. */
function missedInService(record: ProcedureContent, service: ServiceNeeds, partners: string[]): Fault[] {
  const ofConsultations = record.consultations.flatMap(({ askedIf, shares, partner }, at) => [
    ...conditionFaults(`/consultations/${at}/askedIf`, askedIf, service),
    ...shares.flatMap((name, i) =>
      when(!Object.hasOwn(service.questions, name), `/consultations/${at}/shares/${i}`, words.questionUnknown(name)),
    ),
    ...when(!partners.includes(partner), `/consultations/${at}/partner`, words.partnerUnknown(partner)),
  ])
  return [
    ...record.papers.flatMap(({ askedIf }, at) => conditionFaults(`/papers/${at}/askedIf`, askedIf, service)),
    ...ofConsultations,
  ]
}

/** A procedure that no service takes is told of; nothing in it may promise otherwise. */
function informationFaults(record: ProcedureContent): Fault[] {
  const online = onlineChannel(record)
  const asked = record.papers.findIndex(({ askedIf }) => askedIf)
  return [
    ...when(record.level !== 'information', '/level', words.levelNotFiledHere),
    ...when(online >= 0, `/channels/${online}`, words.channelNotFiledHere),
    ...when(record.consultations.length > 0, '/consultations', words.consultationsNotFiledHere),
    ...when(asked >= 0, `/papers/${asked}/askedIf`, words.conditionNotFiledHere),
  ]
}

/**
 * What keeps a record from being published: faults of its own, and what it and the code of its service would miss in each
 * other. Pointers lead into the record. An abolished procedure needs no service.
 */
export function publicationFaults(record: ProcedureContent, known: Known): Fault[] {
  const own = ownFaults(record, known)
  if (record.status === 'abolished') return own
  const service = Object.hasOwn(known.services, record.slug) ? known.services[record.slug] : undefined
  if (!service) return [...own, ...informationFaults(record)]
  return [...own, ...missedInRecord(record, service), ...missedInService(record, service, known.partners)]
}
