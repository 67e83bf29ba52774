/** Grants that no journey on the laptop can need, each with the reason. What is left out of one means any. */
export type Reviewed = { holder?: RegExp; action: RegExp; resource?: RegExp; reason: string }

export const reviewed: Reviewed[] = [
  { action: /^logs:/, reason: 'Lambda itself writes the log in the name of the function; here it goes to a file.' },
  { action: /^xray:/, reason: 'Lambda itself sends traces in the name of the function; nobody traces here.' },
  {
    holder: /scanrole/,
    action: /^(events|s3|kms):/,
    reason: 'GuardDuty asks for all that its guide lists when the plan is made; here only files are read and tagged.',
  },
  {
    holder: /^cloudwatch\./,
    action: /^kms:/,
    reason: 'Alarms ring on an encrypted topic; nobody watches a laptop.',
  },
  {
    holder: /^sns\./,
    action: /^sqs:SendMessage$/,
    resource: /deadletters/,
    reason: 'SNS puts there what it cannot deliver; here it always can.',
  },
  {
    holder: /papers-citizens$/,
    action: /^s3:DeleteObject$/,
    resource: /\/accepted\//,
    reason:
      'Clears a file that was let out of quarantine in the moment in which its draft ended; nobody can time that here.',
  },
  {
    holder: /papers-worker$/,
    action: /^s3:ListBucket$/,
    reason: 'Tells a filed paper whose file is gone; nothing here can take a file away behind the portal.',
  },
  { holder: /^logging\.s3\./, action: /^s3:PutObject$/, reason: 'S3 writes logs of access; no bucket here does.' },
  {
    holder: /^cloudfront\./,
    action: /^s3:GetObject$/,
    reason: 'CloudFront fetches the web app from its bucket; here it is read from disk.',
  },
]
