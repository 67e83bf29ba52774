import { expect, test } from '@jest/globals'
import { services } from './services.ts'

/** The services that the portal was first known for (announcements of 2019 to 2021): each works, under its own name. */
const dossiers = [
  'driving-licence-issuance',
  'driving-licence-renewal',
  'international-driving-permit',
  'promotion-announcement',
  'promotion-registration',
  'health-insurance-card-reissue',
  'electricity-new-supply',
  'certificate-of-origin',
  'customs-declaration',
  'birth-registration',
  'death-registration',
  'marital-status-certificate',
  'household-business-registration',
  'medical-practice-licence',
  'pharmacy-practice-certificate',
  'social-insurance-adjustment',
  'vehicle-registration-fee-and-car-registration',
  'imported-car-registration',
  'construction-planning-information',
  'construction-permit-individual-house',
  'judicial-record-certificate',
]
const payments = [
  'electricity-bill-payment',
  'water-bill-payment',
  'enterprise-e-tax-payment',
  'personal-income-tax',
  'corporate-income-tax',
  'traffic-fine-payment',
  'administrative-fine-payment',
  'social-insurance-payment',
  'land-financial-obligation',
  'hospital-fee-payment',
  'tuition-fee-payment',
  'administrative-fee-payment',
  'court-fee-advance-payment',
]

const slugsOf = (kind: 'payment' | 'dossier') =>
  services.filter((one) => (one.kind === 'payment') === (kind === 'payment')).map(({ slug }) => slug)

test('they are 34: 21 open a dossier, 13 are only paid', () =>
  expect([dossiers.length, payments.length, new Set([...dossiers, ...payments]).size]).toEqual([21, 13, 34]))

test('each that opens a dossier is there', () => expect(slugsOf('dossier')).toEqual(expect.arrayContaining(dossiers)))

test('each that is only paid is there', () => expect(slugsOf('payment')).toEqual(expect.arrayContaining(payments)))
