import { read, utils } from '@e965/xlsx';
import type { Input, Output } from '../../src/shared/contract';
import { COUNTY, newRequest, OFFICE, type Town, unitCalled } from './town';

/** 附件2 as the office works on it, in few words (F1). */
export const VILLAGE = unitCalled('罗家潭村').divisionCode;
export const MONTH = '2026-06';
type Table = Output<'keyTable.get'>;

export const companies = ({ rows }: Table) => rows.map(({ company }) => company);

/** @param running the town of the test, which is another one for each */
export const keyDesk = (running: () => Town) => {
  const record = async (company: string, more: Partial<Input<'lead.record'>> = {}): Promise<string> => {
    const made = await running().call(OFFICE, 'lead.record', {
      requestId: newRequest(),
      channel: 'phone',
      text: `有人反映${company}收钱。`,
      divisionCode: VILLAGE,
      ...more,
      facts: { company, amountYuan: 33_333, people: 3, unpaidYuan: 33_333, ...more.facts },
    });
    return made.kind === 'lead' ? made.leadId : '';
  };
  const step = async (leadId: string) => {
    const { version } = await running().call(COUNTY, 'lead.get', { leadId });
    return { leadId, version, requestId: newRequest() };
  };
  const key = async (company: string, more: Partial<Input<'lead.record'>> = {}) => {
    const leadId = await record(company, more);
    await running().call(COUNTY, 'lead.markKey', { ...(await step(leadId)), reason: '金额大、人多' });
    return leadId;
  };
  const make = (as: string) => running().call(as, 'keyTable.make', { requestId: newRequest(), month: MONTH });
  const next = (as: string, procedure: 'keyTable.check' | 'keyTable.issue', { tableId, version }: Table) =>
    running().call(as, procedure, { requestId: newRequest(), tableId, version });
  const issued = async (as: string, checker = as) =>
    next(as, 'keyTable.issue', await next(checker, 'keyTable.check', await make(as)));
  /** The lines of the spreadsheet. */
  const printed = async (as: string, tableId: string) => {
    const { contentBase64 } = await running().call(as, 'keyTable.export', { tableId });
    const sheet = read(contentBase64, { type: 'base64' }).Sheets['附件2'] ?? {};
    return utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', raw: false });
  };
  const at = (moment: string) => running().local.parts.clock.set(Date.parse(`${moment}+08:00`));
  return { record, step, key, make, next, issued, printed, at };
};
