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
import { type Ground, removal } from './ground.ts'
import { grantOpening, grantSealing } from './key.ts'
import type { PortalFunction } from './portal-function.ts'

const reading = ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem']
const writing = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem']

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

/** A component's table: on demand, under our key, with every permission named. Nobody may scan but the job that publishes again (decision 18). */
export class PortalTable extends Construct {
  readonly table: Table
  private readonly key: IKey
  private readonly variable: string
  private readonly arns: string[]

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
    const { tableArn } = this.table
    this.arns = [tableArn, ...Object.keys(props.indexes ?? {}).map((index) => `${tableArn}/index/${index}`)]
    if (!stage.protect) acknowledge(this.table, { DDB3: 'The stage is not protected: its data may be lost.' })
  }

  grantRead(fn: PortalFunction): void {
    this.grant(fn, reading)
    grantOpening(this.key, fn)
  }

  grantReadWrite(fn: PortalFunction): void {
    this.grant(fn, [...reading, ...writing])
    grantSealing(this.key, fn)
  }

  /** Adding items and checking that one is not there; never updating or deleting. The writer's condition forbids overwriting. */
  grantInsert(fn: PortalFunction): void {
    this.grant(fn, ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'])
    grantSealing(this.key, fn)
  }

  /** Reading it from end to end, which costs by its size: for the job that publishes again, and nobody else. */
  grantReplay(fn: PortalFunction): void {
    this.grant(fn, ['dynamodb:Query', 'dynamodb:Scan'], [this.table.tableArn])
    grantOpening(this.key, fn)
  }

  /** Raising counters; never reading, overwriting or deleting. */
  grantCount(fn: PortalFunction): void {
    this.grant(fn, ['dynamodb:UpdateItem'])
    grantSealing(this.key, fn)
  }

  private grant(fn: PortalFunction, actions: string[], resourceArns = this.arns): void {
    Grant.addToPrincipal({ grantee: fn, actions, resourceArns })
    fn.addEnvironment(this.variable, this.table.tableName)
  }
}
