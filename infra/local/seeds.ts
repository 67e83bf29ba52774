import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { StartFailure } from './failure.ts'
import type { LaptopModel } from './model.ts'

export type DemoPerson = {
  email: string
  password: string
  fullName: string
  personalNumber: string
  phone: string
  groups: string[]
  does: string
}

const password = 'Portal-2026'

/** Invented people, to try the portal with. The numbers follow the format of real ones and belong to nobody known. */
export const people = {
  citizen: {
    email: 'citizen@example.vn',
    password,
    fullName: 'Nguyễn Văn An',
    personalNumber: '001087123456',
    phone: '+84912345601',
    groups: [],
    does: 'citizen',
  },
  otherCitizen: {
    email: 'citizen2@example.vn',
    password,
    fullName: 'Trần Thị Bình',
    personalNumber: '079190654321',
    phone: '+84912345602',
    groups: [],
    does: 'another citizen',
  },
  officer: {
    email: 'officer@example.vn',
    password,
    fullName: 'Lê Thị Cúc',
    personalNumber: '022185234567',
    phone: '+84912345603',
    groups: ['officers', 'agency.prov-h49'],
    does: 'officer, Quảng Ninh',
  },
  otherOfficer: {
    email: 'officer2@example.vn',
    password,
    fullName: 'Phạm Văn Dũng',
    personalNumber: '001082345678',
    phone: '+84912345604',
    groups: ['officers', 'agency.prov-h26'],
    does: 'officer, Hà Nội',
  },
  tradeOfficer: {
    email: 'officer3@example.vn',
    password,
    fullName: 'Vũ Thị Giang',
    personalNumber: '030188567890',
    phone: '+84912345606',
    groups: ['officers', 'agency.moit'],
    does: 'officer, Ministry of Industry and Trade',
  },
  customsOfficer: {
    email: 'officer4@example.vn',
    password,
    fullName: 'Đặng Văn Hải',
    personalNumber: '031083678901',
    phone: '+84912345607',
    groups: ['officers', 'agency.customs'],
    does: 'officer, Department of Customs',
  },
  administrator: {
    email: 'admin@example.vn',
    password,
    fullName: 'Hoàng Minh Đức',
    personalNumber: '048079456789',
    phone: '+84912345605',
    groups: ['administrators', 'agency.vpcp'],
    does: 'administrator, Government Office',
  },
  policeAdministrator: {
    email: 'admin2@example.vn',
    password,
    fullName: 'Bùi Thanh Hương',
    personalNumber: '036185789012',
    phone: '+84912345608',
    groups: ['administrators', 'agency.mps'],
    does: 'administrator, Ministry of Public Security',
  },
  tradeAdministrator: {
    email: 'admin3@example.vn',
    password,
    fullName: 'Đỗ Quang Minh',
    personalNumber: '026082890123',
    phone: '+84912345609',
    groups: ['administrators', 'agency.moit'],
    does: 'administrator, Ministry of Industry and Trade',
  },
} satisfies Record<string, DemoPerson>

/** Puts the demo people into the pool through the Cognito API, with the groups of their agencies. */
export async function seedPeople(endpoint: string, region: string, poolId: string): Promise<void> {
  const client = new CognitoIdentityProviderClient({
    endpoint,
    region,
    credentials: { accessKeyId: 'laptop', secretAccessKey: 'laptop' },
  })
  const agencies = new Set(
    Object.values<DemoPerson>(people).flatMap(({ groups }) => groups.filter((group) => group.startsWith('agency.'))),
  )
  for (const GroupName of agencies) await client.send(new CreateGroupCommand({ UserPoolId: poolId, GroupName }))
  for (const person of Object.values<DemoPerson>(people)) await seedPerson(client, poolId, person)
  client.destroy()
}

async function seedPerson(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
  person: DemoPerson,
): Promise<void> {
  const attributes = {
    email: person.email,
    email_verified: 'true',
    name: person.fullName,
    phone_number: person.phone,
    'custom:personalNumber': person.personalNumber,
  }
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
  const { User } = await client.send(
    new AdminCreateUserCommand({ UserPoolId, Username: person.email, MessageAction: 'SUPPRESS', UserAttributes }),
  )
  const Username = User?.Username
  if (!Username) throw new StartFailure(`Cognito did not create ${person.email}.`)
  await client.send(
    new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: person.password, Permanent: true }),
  )
  for (const GroupName of person.groups)
    await client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }))
}

/** Invokes what a deployment would invoke once. @throws StartFailure naming the trigger and where its output is */
export async function runTriggers(
  triggers: LaptopModel['triggers'],
  runner: { invoke(arn: string, event: unknown): Promise<unknown> },
  output: string,
): Promise<void> {
  for (const { functionArn, name } of triggers) {
    await runner.invoke(functionArn, {}).catch((cause: unknown) => {
      throw new StartFailure(
        `The function that ${name} runs once at the start failed: ${cause}\nIts output is in ${output}.`,
      )
    })
  }
}
