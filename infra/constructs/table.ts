import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb'
import { Grant } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import type { Ground } from './ground.ts'
import { grantOpening } from './key.ts'
import type { PortalFunction } from './portal-function.ts'
import { removal } from './removal.ts'

/** What a function may do to a table: each word one action, on the table and not on its indexes. */
const acts = {
  get: 'dynamodb:GetItem',
  query: 'dynamodb:Query',
  check: 'dynamodb:ConditionCheckItem',
  put: 'dynamodb:PutItem',
  update: 'dynamodb:UpdateItem',
  delete: 'dynamodb:DeleteItem',
} as const

type PortalTableProps = {
  ground: Ground
  key: IKey
  /** The variable under which functions find it, such as DOSSIERS_TABLE. */
  variable: string
  /** Without a sort key, one item per partition. */
  sorted?: false
  /** Its timeline entries leave by stream. */
  stream?: true
  /** Attribute in epoch seconds after which DynamoDB may clean the item up. */
  expires?: 'expiresAt'
  /** `holds`: the attributes an index has besides the keys; without it, all. */
  indexes?: Record<string, { by: string; sortedBy: string; holds?: string[] }>
}

/** A component's table: on demand, under our key, with every permission named. Two may read one through: decisions 18 and 32. */
export class PortalTable extends Construct {
  readonly table: Table
  private readonly key: IKey
  private readonly variable: string
  private readonly indexes: string[]

  constructor(scope: Construct, id: string, props: PortalTableProps) {
    super(scope, id)
    const { stage } = props.ground
    this.key = props.key
    this.variable = props.variable
    this.table = new Table(this, 'table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      ...(props.sorted !== false && { sortKey: { name: 'sk', type: AttributeType.STRING } }),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: props.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: stage.protect },
      deletionProtection: stage.protect,
      removalPolicy: removal(stage),
      ...(props.stream && { stream: StreamViewType.NEW_IMAGE }),
      ...(props.expires && { timeToLiveAttribute: props.expires }),
    })
    for (const [indexName, { by, sortedBy, holds }] of Object.entries(props.indexes ?? {})) {
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: by, type: AttributeType.STRING },
        sortKey: { name: sortedBy, type: AttributeType.STRING },
        ...(holds && { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: holds }),
      })
    }
    this.indexes = Object.keys(props.indexes ?? {})
    if (!stage.protect) acknowledge(this.table, { DDB3: 'The stage is not protected: its data may be lost.' })
  }

  /** Doing just these things. Whoever adds rows and may neither update nor delete is kept from overwriting by its condition. */
  grant(fn: PortalFunction, ...may: (keyof typeof acts)[]): void {
    this.allow(
      fn,
      may.map((act) => acts[act]),
      this.table.tableArn,
    )
  }

  /** Finding rows by an index. */
  grantIndex(fn: PortalFunction, index: string): void {
    if (!this.indexes.includes(index)) throw new Error(`${this.node.path} has no index ${index}.`)
    this.allow(fn, [acts.query], `${this.table.tableArn}/index/${index}`)
  }

  /** Reading it from end to end, which costs by its size: for a job that runs once in a while, never for a door or a worker. */
  grantScan(fn: PortalFunction): void {
    this.allow(fn, ['dynamodb:Scan'], this.table.tableArn)
  }

  /** What Lambda does to read the stream in the name of a function. */
  grantStream(fn: PortalFunction): { streamArn: string; grant: Grant } {
    const { tableStreamArn: streamArn } = this.table
    if (!streamArn) throw new Error(`${this.node.path} has no stream.`)
    const reading = ['dynamodb:DescribeStream', 'dynamodb:GetShardIterator', 'dynamodb:GetRecords']
    grantOpening(this.key, fn)
    Grant.addToPrincipal({ grantee: fn, actions: ['dynamodb:ListStreams'], resourceArns: ['*'] })
    return { streamArn, grant: Grant.addToPrincipal({ grantee: fn, actions: reading, resourceArns: [streamArn] }) }
  }

  private allow(fn: PortalFunction, actions: string[], arn: string): void {
    Grant.addToPrincipal({ grantee: fn, actions, resourceArns: [arn] })
    // DynamoDB opens the table's key in the caller's name, for reading and writing alike.
    grantOpening(this.key, fn)
    fn.addEnvironment(this.variable, this.table.tableName)
  }
}
