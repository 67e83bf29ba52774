import type { ServiceNeeds } from '../../../shared/catalogue/needs.ts'
import { governmentOffice } from '../../../shared/catalogue/sectors.ts'
import type { Person } from '../../../shared/person.ts'
import type { Fault } from '../../../shared/problem.ts'
import type { FaqContent } from './entry.ts'

/** What an entry may name: the agency that keeps each procedure, by slug, and what services ask in their forms. */
export type Beside = { keepers: ReadonlyMap<string, string>; services: Readonly<Record<string, ServiceNeeds>> }

/**
 * Whether somebody keeps an entry: the Government Office every one, an agency's administrator those that are about its own
 * procedures and no others.
 */
export const keeps = (
  { agencyId }: Pick<Person, 'agencyId'>,
  services: readonly string[],
  keepers: Beside['keepers'],
): boolean =>
  agencyId === governmentOffice ||
  (agencyId !== null && services.length > 0 && services.every((slug) => keepers.get(slug) === agencyId))

const fault = (pointer: string, code: string, vi: string, en: string): Fault => ({
  ...{ pointer: `/entry${pointer}`, code },
  detail: { vi, en },
})

const unwritten = ({ question, answer }: FaqContent): Fault[] =>
  Object.entries({ question, answer }).flatMap(([name, text]) =>
    (['vi', 'en'] as const)
      .filter((language) => text[language].trim() === '')
      .map((language) => fault(`/${name}/${language}`, 'empty', 'Cần có nội dung', 'This is needed')),
  )

const twice = (pointer: string, names: readonly string[]): Fault[] =>
  names.flatMap((name, at) =>
    names.indexOf(name) < at
      ? [fault(`${pointer}/${at}`, 'doubled', `“${name}” có hai lần`, `“${name}” stands twice`)]
      : [],
  )

function procedureFaults({ services }: FaqContent, { agencyId }: Person, { keepers }: Beside): Fault[] {
  const isOffice = agencyId === governmentOffice
  if (services.length === 0 && !isOffice)
    return [
      fault(
        '/services',
        'not-yours',
        'Chọn ít nhất một thủ tục của cơ quan; mục chung do Văn phòng Chính phủ viết',
        'Choose at least one procedure of your agency; the Government Office writes what concerns all',
      ),
    ]
  return services.flatMap((slug, at) => {
    const keeper = keepers.get(slug)
    if (!keeper)
      return [fault(`/services/${at}`, 'procedure-unknown', `Không có thủ tục “${slug}”`, `No procedure “${slug}”`)]
    if (isOffice || keeper === agencyId) return []
    return [
      fault(`/services/${at}`, 'not-yours', 'Thủ tục do cơ quan khác quản lý', 'Another agency keeps this procedure'),
    ]
  })
}

/** Questions arise in the form of a procedure that the entry is about; of one about the portal, in any. */
function placeFaults({ services: about, at }: FaqContent, { services }: Beside): Fault[] {
  const forms = about.length > 0 ? about.flatMap((slug) => services[slug] ?? []) : Object.values(services)
  const isAsked = (name: string) => forms.some(({ questions }) => Object.hasOwn(questions, name))
  return (at?.questions ?? []).flatMap((name, i) =>
    isAsked(name)
      ? []
      : [
          fault(
            `/at/questions/${i}`,
            'question-unknown',
            `Biểu mẫu không có câu hỏi “${name}”`,
            `The form has no question “${name}”`,
          ),
        ],
  )
}

const unsourced = ({ mark: { status, source } }: FaqContent): Fault[] =>
  status === 'sourced' && !(source?.vi.trim() && source.en.trim())
    ? [
        fault(
          '/mark/source',
          'source-missing',
          'Ghi “có nguồn” thì phải nêu nguồn bằng cả hai ngôn ngữ',
          'What is marked as sourced names its source in both languages',
        ),
      ]
    : []

/** What keeps an entry from being shown as it stands, or from being this administrator's to write. */
export const entryFaults = (content: FaqContent, person: Person, beside: Beside): Fault[] => [
  ...unwritten(content),
  ...procedureFaults(content, person, beside),
  ...twice('/services', content.services),
  ...twice('/audience', content.audience),
  ...twice('/at/questions', content.at?.questions ?? []),
  ...twice('/at/steps', content.at?.steps ?? []),
  ...placeFaults(content, beside),
  ...unsourced(content),
]
