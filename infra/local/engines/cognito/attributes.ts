import { NotAuthorizedError } from 'cognito-local/lib/errors.js'
import type { AppClient } from 'cognito-local/lib/services/appClient.js'
import type { Context } from 'cognito-local/lib/services/context.js'
import type { Services } from 'cognito-local/lib/services/index.js'
import type { Amendments, Message, Router } from './route.ts'
import { claimsOf } from './token.ts'

/** Throws as Cognito does when a client may not write one of these attributes. */
export function refuseUnwritable(client: AppClient | null, names: string[]): void {
  if (client?.WriteAttributes && names.some((name) => !client.WriteAttributes?.includes(name)))
    throw new NotAuthorizedError('A client attempted to write unauthorized attribute')
}

export const namesIn = ({ UserAttributes = [] }: Message): string[] =>
  (UserAttributes as { Name: string }[]).map(({ Name }) => Name)

/** Whoever bears a token writes what the client it was issued to may write. */
export function ownAttributes(route: Router, services: Services): Amendments {
  const clientOf = (context: Context, { AccessToken }: Message) =>
    services.cognito.getAppClient(context, String(claimsOf(AccessToken).client_id))
  return {
    async UpdateUserAttributes(context, request) {
      refuseUnwritable(await clientOf(context, request), namesIn(request))
      return route('UpdateUserAttributes')(context, request)
    },

    async DeleteUserAttributes(context, request) {
      refuseUnwritable(await clientOf(context, request), request.UserAttributeNames ?? [])
      return route('DeleteUserAttributes')(context, request)
    },
  }
}
