import { Duration } from 'aws-cdk-lib'

/**
 * How long each client's tokens live. The gateway does not see that a session has ended, so access tokens are short; each
 * refresh token is good for one refreshment.
 */
export const lifetimes = {
  accessTokenValidity: Duration.minutes(15),
  idTokenValidity: Duration.minutes(15),
  refreshTokenValidity: Duration.hours(8),
}

/** For how long a turned refresh token still works: the answer may be lost on the way, or two tabs ask at once. Cognito's most. */
export const turningGrace = Duration.seconds(60)
