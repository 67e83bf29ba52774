import * as z from 'zod'
import { linkedProcedures } from '../../../shared/civil-status/linked.ts'
import {
  birthOf,
  copies,
  ethnicityOf,
  feeExemption,
  gender,
  nameOf,
  nationalityOf,
  numberOf,
  placeOf,
  timeOf,
} from '../../../shared/civil-status/questions.v1.ts'
import { line, someOf } from '../../../shared/service/accepted.ts'
import { defineForm, type Question } from '../../../shared/service/form.ts'
import { contact, delivery, person } from '../../../shared/service/questions.v1.ts'

const yesOrNo = {
  schema: z.enum(['yes', 'no']),
  advice: { vi: 'Chọn có hoặc không', en: 'Choose yes or no' },
  required: true,
  options: { yes: { vi: 'Có', en: 'Yes' }, no: { vi: 'Không', en: 'No' } },
} satisfies Partial<Question>

const fatherIsNamed = { question: 'fatherDeclared', in: ['yes'] }
const { residence, insurance } = linkedProcedures
const both = [`${residence},${insurance}`, `${insurance},${residence}`]
const place = { vi: 'Xã, phường và tỉnh, thành phố', en: 'Commune or ward, and province or city' }

export const formV1 = defineForm({
  version: 1,
  groups: [
    {
      ...person,
      title: { vi: 'Người yêu cầu đăng ký', en: 'Who registers the birth' },
      questions: {
        ...person.questions,
        relationship: {
          kind: 'radio',
          label: { vi: 'Quan hệ với trẻ', en: 'What are you to the child?' },
          schema: z.enum(['mother', 'father', 'grandparent', 'relative', 'guardian']),
          advice: { vi: 'Chọn một quan hệ', en: 'Choose one' },
          required: true,
          options: {
            mother: { vi: 'Mẹ', en: 'Mother' },
            father: { vi: 'Cha', en: 'Father' },
            grandparent: { vi: 'Ông, bà', en: 'Grandparent' },
            relative: { vi: 'Người thân thích khác', en: 'Another relative' },
            guardian: { vi: 'Người giám hộ hoặc người đang nuôi dưỡng', en: 'Guardian or who raises the child' },
          },
        },
      },
    },
    contact,
    {
      id: 'child',
      title: { vi: 'Trẻ được khai sinh', en: 'The child' },
      questions: {
        childFullName: nameOf({ vi: 'Họ, chữ đệm và tên của trẻ', en: 'Full name of the child' }),
        childDateOfBirth: birthOf({ vi: 'Ngày sinh của trẻ', en: 'Date of birth of the child' }),
        childTimeOfBirth: timeOf({ vi: 'Giờ sinh', en: 'Time of birth' }),
        childGender: gender,
        placeOfBirth: placeOf(
          { vi: 'Nơi sinh', en: 'Place of birth' },
          {
            vi: 'Tên cơ sở y tế và địa chỉ, hoặc nơi sinh thực tế',
            en: 'Name and address of the medical facility, or where it was',
          },
        ),
        childEthnicity: ethnicityOf({ vi: 'Dân tộc của trẻ', en: 'Ethnic group of the child' }),
        childNationality: nationalityOf({ vi: 'Quốc tịch của trẻ', en: 'Nationality of the child' }),
        homeTown: placeOf({ vi: 'Quê quán', en: 'Native place' }, place),
      },
    },
    {
      id: 'mother',
      title: { vi: 'Người mẹ', en: 'The mother' },
      questions: {
        motherFullName: nameOf({ vi: 'Họ và tên người mẹ', en: 'Full name of the mother' }),
        motherPersonalNumber: numberOf(
          { vi: 'Số định danh cá nhân của người mẹ', en: 'Personal number of the mother' },
          false,
        ),
        motherDateOfBirth: birthOf({ vi: 'Ngày sinh của người mẹ', en: 'Date of birth of the mother' }),
        motherEthnicity: ethnicityOf({ vi: 'Dân tộc của người mẹ', en: 'Ethnic group of the mother' }),
        motherNationality: nationalityOf({ vi: 'Quốc tịch của người mẹ', en: 'Nationality of the mother' }),
        motherAddress: placeOf({ vi: 'Nơi cư trú của người mẹ', en: 'Where the mother lives' }, place),
      },
    },
    {
      id: 'father',
      title: { vi: 'Người cha', en: 'The father' },
      questions: {
        fatherDeclared: {
          kind: 'radio',
          label: { vi: 'Có khai về người cha không?', en: 'Do you declare the father?' },
          ...yesOrNo,
        },
        parentsMarried: {
          kind: 'radio',
          label: { vi: 'Cha mẹ đã đăng ký kết hôn chưa?', en: 'Are the parents married?' },
          ...yesOrNo,
          options: { yes: { vi: 'Đã đăng ký', en: 'Yes' }, no: { vi: 'Chưa đăng ký', en: 'No' } },
          showIf: fatherIsNamed,
        },
        fatherFullName: {
          ...nameOf({ vi: 'Họ và tên người cha', en: 'Full name of the father' }),
          showIf: fatherIsNamed,
        },
        fatherPersonalNumber: {
          ...numberOf({ vi: 'Số định danh cá nhân của người cha', en: 'Personal number of the father' }, false),
          showIf: fatherIsNamed,
        },
        fatherDateOfBirth: {
          ...birthOf({ vi: 'Ngày sinh của người cha', en: 'Date of birth of the father' }),
          showIf: fatherIsNamed,
        },
        fatherEthnicity: {
          ...ethnicityOf({ vi: 'Dân tộc của người cha', en: 'Ethnic group of the father' }),
          showIf: fatherIsNamed,
        },
        fatherNationality: {
          ...nationalityOf({ vi: 'Quốc tịch của người cha', en: 'Nationality of the father' }),
          showIf: fatherIsNamed,
        },
        fatherAddress: {
          ...placeOf({ vi: 'Nơi cư trú của người cha', en: 'Where the father lives' }, place),
          showIf: fatherIsNamed,
        },
      },
    },
    {
      id: 'linked',
      title: { vi: 'Thủ tục liên thông', en: 'Linked procedures' },
      questions: {
        linkedServices: {
          kind: 'checks',
          label: { vi: 'Làm luôn các thủ tục sau', en: 'What else should be done for the child?' },
          hint: {
            vi: 'Cổng tự mở hồ sơ khi có Giấy khai sinh; bạn không phải khai lại',
            en: 'Opened by itself once the birth certificate is there; nothing has to be filled in again',
          },
          schema: someOf([residence, insurance]),
          advice: { vi: 'Chọn trong danh sách hoặc bỏ trống', en: 'Choose from the list or leave empty' },
          required: false,
          options: {
            [residence]: { vi: 'Đăng ký thường trú cho trẻ', en: 'Permanent residence of the child' },
            [insurance]: { vi: 'Cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi', en: 'Health insurance card under 6' },
          },
        },
        householdHeadFullName: {
          ...nameOf({ vi: 'Họ và tên chủ hộ', en: 'Full name of the head of household' }),
          hint: { vi: 'Hộ mà trẻ sẽ đăng ký thường trú', en: 'Of the household in which the child will reside' },
          showIf: { question: 'linkedServices', in: [residence, ...both] },
        },
        householdHeadPersonalNumber: {
          ...numberOf({ vi: 'Số định danh cá nhân của chủ hộ', en: 'Personal number of the head of household' }, true),
          showIf: { question: 'linkedServices', in: [residence, ...both] },
        },
        relationshipToHead: {
          kind: 'text',
          label: { vi: 'Quan hệ của trẻ với chủ hộ', en: 'What is the child to the head of household?' },
          hint: { vi: 'Ví dụ: con, cháu', en: 'For example: child, grandchild' },
          schema: line(2, 60),
          advice: { vi: 'Nhập từ 2 đến 60 ký tự', en: 'Enter 2 to 60 characters' },
          required: true,
          showIf: { question: 'linkedServices', in: [residence, ...both] },
        },
        careFacility: {
          kind: 'text',
          label: { vi: 'Nơi đăng ký khám chữa bệnh ban đầu', en: 'Where the child is first treated' },
          hint: { vi: 'Trạm y tế hoặc bệnh viện gần nơi ở', en: 'A health station or hospital close to home' },
          schema: line(2, 200),
          advice: { vi: 'Nhập tên cơ sở, từ 2 đến 200 ký tự', en: 'Enter its name, 2 to 200 characters' },
          required: true,
          showIf: { question: 'linkedServices', in: [insurance, ...both] },
        },
      },
    },
    {
      id: 'certificate',
      title: { vi: 'Giấy chứng sinh và lệ phí', en: 'Birth notice and charge' },
      questions: {
        birthNoticeNumber: {
          kind: 'text',
          label: { vi: 'Số giấy chứng sinh', en: 'Number of the medical birth notice' },
          hint: { vi: 'Bỏ trống nếu trẻ sinh ngoài cơ sở y tế', en: 'Leave empty if the child was born elsewhere' },
          schema: line(2, 50),
          advice: { vi: 'Nhập từ 2 đến 50 ký tự', en: 'Enter 2 to 50 characters' },
          required: false,
        },
        feeExemption,
        copies,
      },
    },
    delivery,
  ],
})
