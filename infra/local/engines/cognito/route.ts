import type { Context } from 'cognito-local/lib/services/context.js'

// biome-ignore lint/suspicious/noExplicitAny: requests and answers of 60 API actions, untyped in cognito-local's router too
export type Message = Record<string, any>

/** What answers one action of the API. */
export type Route = (context: Context, request: Message) => Promise<Message>

/** Finds what answers an action. */
export type Router = (action: string) => Route

/** Actions answered otherwise than cognito-local does, by name. */
export type Amendments = Record<string, Route>
