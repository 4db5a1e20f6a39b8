import { CONTACT_ROLES } from '../../tables/contacts';
import { DUTY_TABLE } from '../../tables/duties';
import { ROLE_TABLE } from '../../tables/roles';
import { dateInWords } from '../../time/shanghai';
import type { ContactRows } from './contacts';

/** 附件1 of the work plan, word for word as it prints; the screen, the printed page and the spreadsheet show this one. */
export interface ContactForm {
  heading: string;
  title: string;
  unitLine: string;
  header: string[];
  /** One row per person, as wide as the header. */
  rows: string[][];
  note: string;
}

interface FormInput {
  /** The town (or county) whose list it is: 桃花江镇. */
  divisionName: string;
  /** The unit's full name. */
  unitName: string;
  /** null: nothing saved yet, an empty form. */
  rows: ContactRows | null;
  /** Where it is handed in, and who takes it: the office's own liaison, if it has written one down. */
  receiver: { unit: string; name: string; number: string };
}

/** The plan spaces two-character words out. */
const HEADER = ['', '姓  名', '职  务', '手机号码', '座  机', '备  注'];
/** Room to write by hand. */
const BLANK = '　　　　　　';
const { lastDay } = DUTY_TABLE.contactList;

export const contactForm = ({ divisionName, unitName, rows, receiver }: FormInput): ContactForm => ({
  heading: '附件1',
  title: `${divisionName}处非工作联系人名单`,
  unitLine: `单位名称（盖章）：${unitName}`,
  header: HEADER,
  rows: CONTACT_ROLES.map((role) => {
    const person = rows?.[role];
    return [
      ROLE_TABLE[role].label,
      person?.name ?? '',
      person?.title ?? '',
      person?.mobile ?? '',
      person?.landline ?? '',
      person?.note ?? '',
    ];
  }),
  note: `注：请于${dateInWords(`2000-${lastDay}`)}前报送至${receiver.unit}，联系人：${receiver.name || BLANK}，联系电话：${receiver.number || BLANK}。`,
});
