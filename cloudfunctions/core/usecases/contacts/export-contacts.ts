import { AppError } from '@/shared/errors/app-error';
import { RECORD_READERS } from '@/shared/tables/contacts';
import { divisionName } from '../../directory';
import type { Handler, StaffContext } from '../../dispatch/handler';
import { recordUnit } from '../../records/record-unit';
import { contactWorkbook } from '../../spreadsheet/contact-workbook';
import { formOf, receiverOf, receiversContacts } from './form-of';
import { type UnitBelow, unitsBelow } from './units-below';

/** A town has some 40 units; a county's would not fit one answer of the cloud. */
const SHEETS_MAX = 80;
const HOUR_MS = 3_600_000;

interface Chosen {
  /** For the log: the unit or the division. */
  what: string;
  units: UnitBelow[];
}

const oneUnit = async (context: StaffContext, unitId: string | undefined): Promise<Chosen> => {
  const { unit } = await recordUnit(context, unitId);
  return { what: unit.id, units: [{ unit, contacts: await context.ports.store.collection('contacts').get(unit.id) }] };
};

const wholeDivision = async ({ ports, staff }: StaffContext, wanted: string | undefined): Promise<Chosen> => {
  const post = staff.posts.find(
    ({ role, divisionCode }) => RECORD_READERS.includes(role) && (wanted ?? divisionCode).startsWith(divisionCode),
  );
  if (!post) throw new AppError('NOT_FOUND', { node: wanted });
  const node = wanted ?? post.divisionCode;
  const units = await unitsBelow(ports, node);
  if (units.length === 0) throw new AppError('NOT_FOUND', { node });
  if (units.length > SHEETS_MAX)
    throw new AppError('INVALID_INPUT', { node }, [{ path: 'node', message: '一次导出一个镇，请先选一个镇。' }]);
  return { what: node, units };
};

/** Telephone numbers leave in a file: who took them is noted first, once an hour (D3). */
const note = async ({ ports, staff, now }: StaffContext, what: string): Promise<void> => {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  await ports.store.collection('auditQueue').insert({
    _id: ['contacts-exported', what, staff.memberId, hour].join('-'),
    event: { at: now, actor: { kind: 'member', memberId: staff.memberId }, type: 'contacts.exported', what },
    logged: false,
  });
};

/** @throws AppError NOT_FOUND for a unit or division that is not the caller's to read, INVALID_INPUT for a whole county */
export const exportContacts: Handler<'contacts.export'> = async (context, { unitId, node }) => {
  const { ports, staff } = context;
  const isDivision = unitId === undefined && staff.posts.some(({ role }) => RECORD_READERS.includes(role));
  const chosen = isDivision || node !== undefined ? await wholeDivision(context, node) : await oneUnit(context, unitId);
  const units = await ports.directory.units();
  const [first] = chosen.units;
  const receivers = await receiversContacts(ports, first && receiverOf(first.unit, units));
  await note(context, chosen.what);
  const forms = chosen.units.map(({ unit, contacts }) => ({
    name: unit.shortName,
    form: formOf(unit, contacts, { units, receivers }),
  }));
  const workbook = await contactWorkbook(forms);
  const whose = forms.length === 1 ? forms[0]?.name : divisionName(chosen.what, units);
  return { fileName: `附件1 处非工作联系人名单（${whose}）.xlsx`, contentBase64: workbook.toString('base64') };
};
