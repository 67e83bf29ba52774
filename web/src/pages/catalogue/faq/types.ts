import type { FaqContent } from '../../../../../functions/catalogue/faq/entry.ts'
import type { routes } from '../../../../../functions/catalogue/faq-keeping.routes.ts'
import type { Reply } from '../../../api/types.ts'

export type Entry = Reply<typeof routes.readFaq>
export type EntryRow = Reply<typeof routes.listFaqKept>['items'][number]
export type VersionPage = Reply<typeof routes.listFaqVersions>
export type Version = VersionPage['items'][number]
/** What is written of an entry. */
export type Content = FaqContent
export type Topic = Content['topic']
export type Audience = Content['audience'][number]
export type Step = NonNullable<Content['at']>['steps'][number]
