import * as z from 'zod'
import { line } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'

/** Hospitals whose fees are collected here: our own choice for the simulation; one more is a new version of the form. */
const hospitals = {
  'bach-mai': { vi: 'Bệnh viện Bạch Mai', en: 'Bach Mai Hospital' },
  'cho-ray': { vi: 'Bệnh viện Chợ Rẫy', en: 'Cho Ray Hospital' },
  'hue-central': { vi: 'Bệnh viện Trung ương Huế', en: 'Hue Central Hospital' },
  'viet-duc': { vi: 'Bệnh viện Hữu nghị Việt Đức', en: 'Viet Duc University Hospital' },
  'national-children': { vi: 'Bệnh viện Nhi Trung ương', en: 'National Children’s Hospital' },
  'quang-ninh-general': { vi: 'Bệnh viện Đa khoa tỉnh Quảng Ninh', en: 'Quang Ninh General Hospital' },
}

export const formV1 = defineForm({
  version: 1,
  groups: [
    {
      id: 'fee',
      title: { vi: 'Viện phí', en: 'Hospital fee' },
      questions: {
        hospital: {
          kind: 'select',
          label: { vi: 'Cơ sở khám bệnh, chữa bệnh', en: 'Hospital' },
          schema: z.enum(Object.keys(hospitals) as [string, ...string[]]),
          advice: { vi: 'Chọn nơi khám, chữa bệnh', en: 'Choose the hospital' },
          required: true,
          options: hospitals,
        },
        patientCode: {
          kind: 'text',
          label: { vi: 'Mã người bệnh hoặc mã thanh toán', en: 'Patient or payment code' },
          hint: { vi: 'In trên phiếu thu hoặc sổ khám bệnh', en: 'On the payment slip or the patient’s book' },
          schema: line(1, 30),
          advice: { vi: 'Nhập mã, tối đa 30 ký tự', en: 'Enter the code, at most 30 characters' },
          required: true,
        },
      },
    },
  ],
})
