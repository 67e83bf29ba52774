import { describe, expect, test } from '@jest/globals'
import { ignored } from '../../infra/local/resources/ignored.ts'
import { kindOf, refuseUnknownTypes } from '../../infra/local/resources/registry.ts'
import { readStacks } from '../../infra/local/template.ts'
import { writeAssembly } from './assembly.ts'

describe('resource types', () => {
  test.each(Object.entries(ignored))('%s is left out for a reason', (type, reason) => {
    expect(reason).toMatch(/\S+ \S+/)
    expect(kindOf(type)).toBeDefined()
  })

  test('the list of what is left out is in alphabetical order of services', () => {
    const own = Object.keys(ignored).filter(
      (type) => type.startsWith('AWS::') && !type.startsWith('AWS::CloudFormation'),
    )
    expect(own).toEqual(own.toSorted())
  })

  test('every unknown type is named with the stack that declares it', () => {
    const directory = writeAssembly({
      records: {
        Resources: { table: { Type: 'AWS::DynamoDB::GlobalTable' }, cluster: { Type: 'AWS::RDS::DBCluster' } },
      },
      web: { Resources: { flow: { Type: 'AWS::AppFlow::Flow' } } },
    })
    const refused = () => refuseUnknownTypes(readStacks(directory))
    expect(refused).toThrow('AWS::RDS::DBCluster (cluster in portal-records)')
    expect(refused).toThrow('AWS::AppFlow::Flow (flow in portal-web)')
  })

  test('known types pass', () => {
    const directory = writeAssembly({
      a: { Resources: { table: { Type: 'AWS::DynamoDB::GlobalTable' }, role: { Type: 'AWS::IAM::Role' } } },
    })
    expect(() => refuseUnknownTypes(readStacks(directory))).not.toThrow()
  })
})
