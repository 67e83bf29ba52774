import type { Construct } from 'constructs'
import { deskIndexHolds } from '../../shared/dossier/desk-row.ts'
import { CatalogueFiles } from '../constructs/catalogue-files.ts'
import type { Ground } from '../constructs/ground.ts'
import { portalKey } from '../constructs/key.ts'
import { LimitsTable } from '../constructs/limits-table.ts'
import { Papers } from '../constructs/papers.ts'
import { ReceiptKeys } from '../constructs/receipt-keys.ts'
import { Results } from '../constructs/results.ts'
import { PortalTable } from '../constructs/table.ts'
import { PortalStack } from './portal-stack.ts'

/** What the portal keeps: tables and files, under one key for personal data. Holds state. */
export class RecordsStack extends PortalStack {
  readonly dossiers: PortalTable
  readonly payments: PortalTable
  readonly ledger: PortalTable
  readonly exchange: PortalTable
  readonly bills: PortalTable
  readonly notifications: PortalTable
  readonly catalogue: PortalTable
  readonly faq: PortalTable
  readonly catalogueFiles: CatalogueFiles
  readonly receipts: PortalTable
  readonly receiptKeys: ReceiptKeys
  readonly results: Results
  /** Rows of the papers; the files themselves are in `paperFiles`. */
  readonly papers: PortalTable
  readonly paperFiles: Papers
  readonly limits: LimitsTable
  /** Who represents which enterprise, on the register's word. */
  readonly enterprises: PortalTable
  /** Results on their way by post. */
  readonly deliveries: PortalTable

  constructor(scope: Construct, ground: Ground, portalUrl: string) {
    super(scope, 'records', ground.stage, 'Portal: tables and files')
    const key = portalKey(this, 'key', ground.stage, 'Personal data')
    const kept = { ground, key }
    this.dossiers = new PortalTable(this, 'dossiers', {
      ...kept,
      variable: 'DOSSIERS_TABLE',
      stream: true,
      expires: 'expiresAt',
      indexes: { desk: { by: 'desk', sortedBy: 'due', holds: deskIndexHolds } },
    })
    this.payments = new PortalTable(this, 'payments', {
      ...kept,
      variable: 'PAYMENTS_TABLE',
      stream: true,
      expires: 'expiresAt',
    })
    this.ledger = new PortalTable(this, 'ledger', { ...kept, variable: 'LEDGER_TABLE', sorted: false })
    this.exchange = new PortalTable(this, 'exchange', { ...kept, variable: 'EXCHANGE_TABLE', stream: true })
    this.bills = new PortalTable(this, 'bills', {
      ...kept,
      variable: 'BILLS_TABLE',
      stream: true,
      expires: 'expiresAt',
    })
    this.notifications = new PortalTable(this, 'notifications', {
      ...kept,
      variable: 'NOTIFICATIONS_TABLE',
      expires: 'expiresAt',
    })
    this.faq = new PortalTable(this, 'faq', { ...kept, variable: 'FAQ_TABLE', expires: 'expiresAt' })
    this.catalogue = new PortalTable(this, 'catalogue', {
      ...kept,
      variable: 'CATALOGUE_TABLE',
      stream: true,
      expires: 'expiresAt',
    })
    this.catalogueFiles = new CatalogueFiles(this, 'catalogue-files', { ...kept, portalUrl })
    this.receipts = new PortalTable(this, 'receipts', { ...kept, variable: 'RECEIPTS_TABLE' })
    this.receiptKeys = new ReceiptKeys(this, 'receipt-keys', ground.stage)
    this.results = new Results(this, 'results', { ...kept, portalUrl })
    this.papers = new PortalTable(this, 'papers', {
      ...kept,
      variable: 'PAPERS_TABLE',
      stream: true,
      expires: 'expiresAt',
    })
    this.paperFiles = new Papers(this, 'paper-files', { ...kept, portalUrl })
    this.limits = new LimitsTable(this, 'limits', kept)
    this.deliveries = new PortalTable(this, 'deliveries', { ...kept, variable: 'DELIVERIES_TABLE' })
    this.enterprises = new PortalTable(this, 'enterprises', {
      ...kept,
      variable: 'ENTERPRISES_TABLE',
      expires: 'expiresAt',
    })
  }
}
