import { createHmac } from 'node:crypto'
import {
  AdminGetUserCommand,
  type AttributeType,
  type AuthenticationResultType,
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  InitiateAuthCommand,
  ListUsersCommand,
  ResendConfirmationCodeCommand,
  RevokeTokenCommand,
  SignUpCommand,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider'

const cognito = new CognitoIdentityProviderClient({})

type Attributes = Record<string, string>
/** Each refresh token is good for one refreshment, which brings the next. */
export type Tokens = { access: string; refresh: string }

const named = (attributes: AttributeType[] = []): Attributes =>
  Object.fromEntries(attributes.map(({ Name = '', Value = '' }) => [Name, Value]))

const tokensOf = (result: AuthenticationResultType | undefined): Tokens | null =>
  result?.AccessToken && result.RefreshToken ? { access: result.AccessToken, refresh: result.RefreshToken } : null

/** The calls of the app client that makes accounts. None is judged by IAM; the client's secret is the proof. Each throws Cognito's own errors. */
export function signUpClient(ClientId: string, secret: string) {
  const as = (Username: string) => ({
    ClientId,
    Username,
    SecretHash: createHmac('sha256', secret)
      .update(Username + ClientId)
      .digest('base64'),
  })
  return {
    async signUp(email: string, password: string, attributes: Attributes): Promise<void> {
      const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
      await cognito.send(new SignUpCommand({ ...as(email), Password: password, UserAttributes }))
    },
    async confirm(email: string, code: string): Promise<void> {
      await cognito.send(new ConfirmSignUpCommand({ ...as(email), ConfirmationCode: code }))
    },
    async sendCode(email: string): Promise<void> {
      await cognito.send(new ResendConfirmationCodeCommand(as(email)))
    },
  }
}

/**
 * The calls that a public app client may make; none is judged by IAM. Each throws Cognito's own errors, told apart by
 * `name`. Signing in and refreshing give null where Cognito answers with a challenge instead of tokens.
 */
export const appClient = (ClientId: string) => ({
  async signIn(email: string, password: string): Promise<Tokens | null> {
    const AuthParameters = { USERNAME: email, PASSWORD: password }
    const request = new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters })
    return tokensOf((await cognito.send(request)).AuthenticationResult)
  },
  async refresh(token: string): Promise<Tokens | null> {
    const request = new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken: token })
    return tokensOf((await cognito.send(request)).AuthenticationResult)
  },
  /** Ends the session: its refresh token and every access token that came of it. */
  async revoke(refreshToken: string): Promise<void> {
    await cognito.send(new RevokeTokenCommand({ ClientId, Token: refreshToken }))
  },
})

/** What the pool knows about the bearer of an access token; refuses (NotAuthorizedException) one revoked or expired. */
export async function bearerOf(accessToken: string): Promise<Attributes> {
  return named((await cognito.send(new GetUserCommand({ AccessToken: accessToken }))).UserAttributes)
}

/** What the pool knows about an account by its id (`sub`); null when there is none any more. */
export async function accountById(userPoolId: string, id: string): Promise<Attributes | null> {
  try {
    const request = new AdminGetUserCommand({ UserPoolId: userPoolId, Username: id })
    return named((await cognito.send(request)).UserAttributes)
  } catch (error) {
    if (error instanceof UserNotFoundException) return externalById(userPoolId, id)
    throw error
  }
}

/** AdminGetUser finds somebody who came through an identity provider by user name only, and we know the `sub`. */
async function externalById(userPoolId: string, id: string): Promise<Attributes | null> {
  const Filter = `sub = "${id.replace(/[\\"]/g, '')}"`
  const { Users: [user] = [] } = await cognito.send(new ListUsersCommand({ UserPoolId: userPoolId, Filter, Limit: 1 }))
  return user ? named(user.Attributes) : null
}
