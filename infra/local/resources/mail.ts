import type { Kinds } from './kind.ts'

/** In whose name mail may go out. Nothing is confirmed here, mail goes to the mail page; grants name the identity. */
export const mailKinds: Kinds = {
  'AWS::SES::EmailIdentity': {
    ref: ({ properties }) => String(properties.EmailIdentity),
    attributes: { '*': ({ logicalId }) => logicalId },
  },
}
