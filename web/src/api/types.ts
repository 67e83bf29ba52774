/** What the API answers, read off the declarations of its routes. Types only: nothing of the server reaches the bundle. */
import type { z } from 'zod'
import type { routes as catalogue } from '../../../functions/catalogue/citizens.routes.ts'
import type { routes as faq } from '../../../functions/catalogue/faq.routes.ts'
import type { routes as dossiers } from '../../../functions/dossiers/citizens.routes.ts'
import type { me } from '../../../functions/identity/me.ts'
import type { routes as notifications } from '../../../functions/notifications/citizens.routes.ts'
import type { routes as payments } from '../../../functions/payments/citizens.routes.ts'
import type { billRoutes } from '../../../shared/service/bill-routes.ts'
import type { serviceRoutes } from '../../../shared/service/routes.ts'

export type { Duration, Procedure, ProcedureSummary } from '../../../shared/catalogue/procedure.ts'
export type { Money } from '../../../shared/money.ts'
export type { ShownMark as Mark, Text } from '../../../shared/text.ts'

/** What a route answers: `Reply<typeof routes.readDossier>`. */
export type Reply<Route extends { reply: z.ZodType | null }> = z.infer<NonNullable<Route['reply']>>

type ServiceRoutes = ReturnType<typeof serviceRoutes>

export type Page<T> = { items: T[]; next: string | null }
export type Agency = Reply<typeof catalogue.listAgencies>['items'][number]
export type Faq = Reply<typeof faq.listFaq>['items'][number]
export type Me = z.infer<typeof me>
export type Role = Me['roles'][number]
export type Service = Reply<ServiceRoutes['describe']>
/** A service that is only paid: something is looked up, and no dossier is opened. */
export type PaymentService = Reply<ReturnType<typeof billRoutes>['describe']>
export type Draft = Reply<ServiceRoutes['readDraft']>
export type Quote = Reply<ServiceRoutes['quote']>
export type ResultLink = Reply<typeof dossiers.readResult>
export type Bank = Reply<typeof payments.listBanks>['items'][number]
export type Notices = Reply<typeof notifications.listNotices>
export type Notice = Notices['items'][number]
