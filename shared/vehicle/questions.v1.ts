import * as z from 'zod'
import { platePattern } from '../plate.ts'
import { dong, line, whole } from '../service/accepted.ts'
import type { Question, QuestionGroup } from '../service/form.ts'
import { company } from '../service/questions.v1.ts'
import { fuels, vehicleKinds } from './vehicle.ts'

/** What services about a vehicle ask alike. Forms are frozen, and these with them: a change is a `questions.v2.ts`. */

const needed = (vi: string, en: string) => ({ advice: { vi, en }, required: true })
const kind = (question: string, ...kinds: (typeof vehicleKinds)[number][]) => ({ question, in: kinds })

/** Who will own it: the person who applies, or an enterprise that the person represents. */
export const owner = {
  id: 'owner',
  title: { vi: 'Chủ xe', en: 'The owner' },
  questions: {
    owner: {
      kind: 'radio',
      label: { vi: 'Xe đứng tên ai?', en: 'In whose name is the vehicle?' },
      schema: z.enum(['person', 'enterprise']),
      ...needed('Chọn một mục', 'Choose one'),
      options: {
        person: { vi: 'Tên tôi', en: 'My own' },
        enterprise: { vi: 'Tên doanh nghiệp mà tôi đại diện', en: 'That of an enterprise which I represent' },
      },
    },
    taxCode: { ...company.questions.taxCode, showIf: { question: 'owner', in: ['enterprise'] } },
    companyName: { ...company.questions.companyName, showIf: { question: 'owner', in: ['enterprise'] } },
  },
} satisfies QuestionGroup

const kinds = {
  car_up_to_9: { vi: 'Ô tô chở người đến 9 chỗ', en: 'Car with up to 9 seats' },
  pickup: { vi: 'Ô tô pick-up chở hàng', en: 'Pick-up' },
  van: { vi: 'Ô tô tải VAN', en: 'Delivery van' },
  truck: { vi: 'Ô tô tải', en: 'Lorry' },
  bus: { vi: 'Ô tô chở người từ 10 chỗ', en: 'Bus with 10 seats or more' },
  motorcycle: { vi: 'Xe mô tô, xe gắn máy', en: 'Motorcycle or moped' },
  trailer: { vi: 'Rơ moóc, sơ mi rơ moóc', en: 'Trailer or semi-trailer' },
}

const driven = fuels.filter((one) => one !== 'none')

/** The vehicle and what was paid for it: all that the registration fee and the charge for the plate are worked out from. */
export const vehicle = {
  id: 'vehicle',
  title: { vi: 'Chiếc xe', en: 'The vehicle' },
  questions: {
    vehicleType: {
      kind: 'select',
      label: { vi: 'Loại xe', en: 'Kind of vehicle' },
      schema: z.enum(vehicleKinds),
      ...needed('Chọn loại xe', 'Choose the kind of vehicle'),
      options: kinds,
    },
    fuel: {
      kind: 'select',
      label: { vi: 'Nhiên liệu', en: 'Fuel' },
      schema: z.enum(driven as ['petrol', 'diesel', 'hybrid', 'battery']),
      ...needed('Chọn nhiên liệu', 'Choose the fuel'),
      options: {
        petrol: { vi: 'Xăng', en: 'Petrol' },
        diesel: { vi: 'Dầu', en: 'Diesel' },
        hybrid: { vi: 'Hybrid', en: 'Hybrid' },
        battery: { vi: 'Điện (pin)', en: 'Battery' },
      },
      showIf: { question: 'vehicleType', notIn: ['trailer'] },
    },
    seats: {
      kind: 'number',
      label: { vi: 'Số chỗ ngồi, kể cả người lái', en: 'Seats, with the driver’s' },
      schema: whole(1, 90),
      ...needed('Nhập số chỗ ngồi, từ 1 đến 90', 'Enter the number of seats, 1 to 90'),
      inputMode: 'numeric',
      showIf: kind('vehicleType', 'car_up_to_9', 'pickup', 'van', 'truck', 'bus'),
    },
    payload: {
      kind: 'number',
      label: { vi: 'Khối lượng hàng cho phép chở (kg)', en: 'Authorised payload (kg)' },
      schema: whole(1, 100_000),
      ...needed('Nhập khối lượng theo kg, từ 1 đến 100000', 'Enter kilograms, 1 to 100000'),
      inputMode: 'numeric',
      showIf: kind('vehicleType', 'pickup', 'van', 'truck'),
    },
    brand: {
      kind: 'text',
      label: { vi: 'Nhãn hiệu', en: 'Brand' },
      schema: line(1, 60),
      ...needed('Nhập nhãn hiệu, tối đa 60 ký tự', 'Enter the brand, at most 60 characters'),
    },
    model: {
      kind: 'text',
      label: { vi: 'Số loại', en: 'Model' },
      schema: line(1, 60),
      ...needed('Nhập số loại, tối đa 60 ký tự', 'Enter the model, at most 60 characters'),
    },
    chassisNumber: {
      kind: 'text',
      label: { vi: 'Số khung', en: 'Chassis number' },
      hint: { vi: '10 đến 17 chữ in hoa và chữ số', en: '10 to 17 capital letters and digits' },
      schema: z.string().regex(/^[A-HJ-NPR-Z0-9]{10,17}$/),
      ...needed(
        'Số khung có 10 đến 17 chữ in hoa và chữ số, không có I, O, Q',
        'A chassis number has 10 to 17 capital letters and digits, without I, O and Q',
      ),
    },
    engineNumber: {
      kind: 'text',
      label: { vi: 'Số máy', en: 'Engine number' },
      schema: line(1, 30),
      ...needed('Nhập số máy, tối đa 30 ký tự', 'Enter the engine number, at most 30 characters'),
      showIf: { question: 'vehicleType', notIn: ['trailer'] },
    },
    year: {
      kind: 'number',
      label: { vi: 'Năm sản xuất', en: 'Year of manufacture' },
      schema: whole(1950, 2100),
      ...needed('Nhập năm có bốn chữ số, từ 1950', 'Enter a year of four digits, from 1950'),
      inputMode: 'numeric',
    },
  },
} satisfies QuestionGroup

const currentPlate = {
  kind: 'text',
  label: { vi: 'Biển số hiện có', en: 'Present number plate' },
  hint: { vi: 'Ví dụ 30A-123.45', en: 'For example 30A-123.45' },
  schema: z.string().regex(platePattern),
  ...needed('Nhập biển số, ví dụ 30A-123.45 hoặc 29-B1 123.45', 'Enter a plate such as 30A-123.45 or 29-B1 123.45'),
  showIf: { question: 'first', in: ['no'] },
} satisfies Question

/** What was paid, and whether it has been registered before. */
export const purchase = {
  id: 'purchase',
  title: { vi: 'Mua bán và đăng ký', en: 'Purchase and registration' },
  questions: {
    declaredPrice: {
      kind: 'money',
      label: { vi: 'Giá khai', en: 'Declared price' },
      hint: { vi: 'Giá trên hóa đơn, tính bằng đồng', en: 'As on the invoice, in đồng' },
      schema: dong,
      ...needed('Nhập số tiền bằng đồng, không có dấu chấm', 'Enter whole đồng, digits only'),
      inputMode: 'numeric',
    },
    invoiceNumber: {
      kind: 'text',
      label: { vi: 'Số hóa đơn điện tử', en: 'Number of the electronic invoice' },
      schema: line(1, 30),
      ...needed('Nhập số hóa đơn, tối đa 30 ký tự', 'Enter the number, at most 30 characters'),
    },
    first: {
      kind: 'radio',
      label: { vi: 'Đăng ký lần đầu tại Việt Nam?', en: 'Is this its first registration in Viet Nam?' },
      schema: z.enum(['yes', 'no']),
      ...needed('Chọn một mục', 'Choose one'),
      options: {
        yes: { vi: 'Lần đầu', en: 'Yes, the first' },
        no: { vi: 'Đã từng đăng ký', en: 'No, it was registered before' },
      },
    },
    currentPlate,
  },
} satisfies QuestionGroup
