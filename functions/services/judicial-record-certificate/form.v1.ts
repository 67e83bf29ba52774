import * as z from 'zod'
import { birthOf, nameOf, numberOf } from '../../../shared/civil-status/questions.v1.ts'
import { line, lines, month, whole } from '../../../shared/service/accepted.ts'
import { defineForm, type Question } from '../../../shared/service/form.ts'
import { contact, delivery, person } from '../../../shared/service/questions.v1.ts'
import type { Text } from '../../../shared/text.ts'

const forAnother = { question: 'requester', in: ['proxy', 'agency'] }
const forAgency = { question: 'requester', in: ['agency'] }

const relative = (label: Text) => ({ ...nameOf(label), required: false }) satisfies Question
const birthYear = (label: Text) =>
  ({
    kind: 'number',
    label,
    schema: whole(1900, 2100),
    advice: { vi: 'Nhập năm gồm 4 chữ số', en: 'Enter a year of four digits' },
    required: false,
    inputMode: 'numeric',
  }) satisfies Question

export const formV1 = defineForm({
  version: 1,
  groups: [
    person,
    contact,
    {
      id: 'certificate',
      title: { vi: 'Phiếu cần cấp', en: 'The certificate' },
      questions: {
        certificateType: {
          kind: 'radio',
          label: { vi: 'Loại phiếu', en: 'Which type?' },
          hint: {
            vi: 'Phiếu số 2 ghi đầy đủ án tích và chỉ cấp cho chính người đó',
            en: 'Type 2 lists all convictions and is given to oneself only',
          },
          schema: z.enum(['1', '2']),
          advice: { vi: 'Chọn phiếu số 1 hoặc số 2', en: 'Choose type 1 or type 2' },
          required: true,
          options: { 1: { vi: 'Phiếu số 1', en: 'Type 1' }, 2: { vi: 'Phiếu số 2', en: 'Type 2' } },
        },
        requester: {
          kind: 'radio',
          label: { vi: 'Bạn yêu cầu cho ai?', en: 'For whom do you ask?' },
          schema: z.enum(['oneself', 'proxy', 'agency']),
          advice: { vi: 'Chọn một trường hợp', en: 'Choose one' },
          required: true,
          options: {
            oneself: { vi: 'Cho chính tôi', en: 'For myself' },
            proxy: { vi: 'Cho người đã ủy quyền cho tôi', en: 'For somebody who has authorised me' },
            agency: { vi: 'Thay mặt cơ quan, tổ chức', en: 'For an agency or organisation' },
          },
        },
        requestingAgency: {
          kind: 'text',
          label: { vi: 'Tên cơ quan, tổ chức', en: 'Name of the agency or organisation' },
          schema: line(2, 200),
          advice: { vi: 'Nhập tên, từ 2 đến 200 ký tự', en: 'Enter its name, 2 to 200 characters' },
          required: true,
          showIf: forAgency,
        },
        subjectFullName: {
          ...nameOf({ vi: 'Họ và tên người được cấp phiếu', en: 'Full name of whom the certificate is about' }),
          showIf: forAnother,
        },
        subjectPersonalNumber: {
          ...numberOf({ vi: 'Số định danh của người được cấp phiếu', en: 'Personal number of that person' }, true),
          showIf: forAnother,
        },
        subjectDateOfBirth: {
          ...birthOf({ vi: 'Ngày sinh của người được cấp phiếu', en: 'Date of birth of that person' }),
          showIf: forAnother,
        },
        purpose: {
          kind: 'text',
          label: { vi: 'Mục đích yêu cầu cấp phiếu', en: 'What is it for?' },
          schema: line(2, 255),
          advice: { vi: 'Nhập mục đích, từ 2 đến 255 ký tự', en: 'Enter the purpose, 2 to 255 characters' },
          required: true,
        },
        copies: {
          kind: 'number',
          label: { vi: 'Số lượng phiếu', en: 'How many certificates?' },
          schema: whole(1, 10),
          advice: { vi: 'Nhập một số từ 1 đến 10', en: 'Enter a number from 1 to 10' },
          required: true,
          inputMode: 'numeric',
        },
      },
    },
    {
      id: 'family',
      title: { vi: 'Cha, mẹ, vợ hoặc chồng của người được cấp phiếu', en: 'Family of whom it is about' },
      questions: {
        fatherFullName: relative({ vi: 'Họ và tên cha', en: 'Full name of the father' }),
        fatherBirthYear: birthYear({ vi: 'Năm sinh của cha', en: 'Year of birth of the father' }),
        motherFullName: relative({ vi: 'Họ và tên mẹ', en: 'Full name of the mother' }),
        motherBirthYear: birthYear({ vi: 'Năm sinh của mẹ', en: 'Year of birth of the mother' }),
        spouseFullName: relative({ vi: 'Họ và tên vợ hoặc chồng', en: 'Full name of the husband or wife' }),
        spouseBirthYear: birthYear({ vi: 'Năm sinh của vợ hoặc chồng', en: 'Year of birth of the husband or wife' }),
      },
    },
    {
      id: 'residence',
      title: { vi: 'Quá trình cư trú', en: 'Where the person has lived' },
      questions: {
        residenceHistory: {
          ...lines(
            {
              from: {
                kind: 'month',
                label: { vi: 'Từ tháng', en: 'From' },
                schema: month,
                advice: { vi: 'Nhập tháng và năm', en: 'Enter month and year' },
                required: true,
              },
              to: {
                kind: 'month',
                label: { vi: 'Đến tháng', en: 'To' },
                schema: month,
                advice: {
                  vi: 'Nhập tháng và năm, bỏ trống nếu đến nay',
                  en: 'Enter month and year, or leave empty until now',
                },
                required: false,
              },
              address: {
                kind: 'text',
                label: { vi: 'Nơi cư trú', en: 'Address' },
                schema: line(5, 250),
                advice: { vi: 'Nhập địa chỉ, từ 5 đến 250 ký tự', en: 'Enter the address, 5 to 250 characters' },
                required: true,
              },
              occupation: {
                kind: 'text',
                label: { vi: 'Nghề nghiệp, nơi làm việc', en: 'Occupation and workplace' },
                schema: line(2, 150),
                advice: { vi: 'Nhập từ 2 đến 150 ký tự', en: 'Enter 2 to 150 characters' },
                required: false,
              },
            },
            20,
          ),
          label: { vi: 'Cư trú từ khi đủ 14 tuổi', en: 'Addresses since the age of 14' },
          hint: {
            vi: 'Từ cũ đến mới, liên tục; bỏ trống “Đến tháng” ở nơi hiện tại',
            en: 'Oldest first, without gaps; leave “To” empty for the present one',
          },
          advice: { vi: 'Khai từ 1 đến 20 nơi', en: 'Enter 1 to 20 addresses' },
          required: true,
        },
      },
    },
    {
      id: 'fee',
      title: { vi: 'Phí', en: 'Fee' },
      questions: {
        feeGroup: {
          kind: 'radio',
          label: { vi: 'Đối tượng được giảm, miễn phí', en: 'Do you pay less, or nothing?' },
          schema: z.enum(['none', 'student', 'merit', 'poor']),
          advice: { vi: 'Chọn một trường hợp', en: 'Choose one' },
          required: true,
          options: {
            none: { vi: 'Không thuộc diện giảm, miễn', en: 'No' },
            student: { vi: 'Học sinh, sinh viên', en: 'Pupil or student' },
            merit: {
              vi: 'Người có công với cách mạng và thân nhân',
              en: 'Person with merit for the revolution, or family',
            },
            poor: { vi: 'Người thuộc hộ nghèo', en: 'Member of a poor household' },
          },
        },
      },
    },
    delivery,
  ],
})
