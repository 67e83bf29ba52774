import { devNull } from 'node:os'

/** All that the weighed handlers find in their environment. */
export const environment = {
  AWS_REGION: 'ap-southeast-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  ORIGIN_SECRETS: 'bench',
  LIMITS_TABLE: 'limits',
  LIMITS_KEY: 'bench',
  LIMITS_TIMES: '1000000',
  DOSSIERS_TABLE: 'dossiers',
  PAYMENTS_TABLE: 'payments',
  CATALOGUE_TABLE: 'catalogue',
  PAPERS_TABLE: 'papers',
  PAPERS_BUCKET: 'papers',
  LOG_LEVEL: 'warn',
}
