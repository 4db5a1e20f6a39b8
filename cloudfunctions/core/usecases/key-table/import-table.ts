import {
  IMPORT_ERRORS_SHOWN,
  type ImportedRow,
  type ImportedSheet,
  readImport,
} from '@/shared/domain/key-table/import-rows';
import type { Lead } from '@/shared/domain/lead/lead';
import { coreOf } from '@/shared/domain/look-alike/names';
import { AppError } from '@/shared/errors/app-error';
import type { Handler, StaffContext } from '../../dispatch/handler';
import { readSheet } from '../../spreadsheet/read-sheet';
import { isExcluded } from '@/shared/domain/lead/visibility';
import { keyLeadsOf } from './key-leads';
import { leadOfRow } from './lead-of-row';
import { MAKER_ROLES } from './table-roles';
import { postWithRole } from '../choose-post';

/** @throws AppError SHEET_UNREADABLE */
const sheetOf = (contentBase64: string): ImportedSheet => {
  const grid = readSheet(Buffer.from(contentBase64, 'base64'));
  if (!grid) throw new AppError('SHEET_UNREADABLE');
  return readImport(grid);
};

/** 桃江县金桂园养老服务有限公司 and 金桂园 are one name; where nothing but kind and place is said, the whole name counts. */
const nameKey = (company: string): string => coreOf(company) || company;

/** Key leads of the place by the company's name, as far as the caller may know of them. */
const knownByName = async (
  { ports, staff }: StaffContext,
  node: string,
): Promise<(row: ImportedRow) => Lead | undefined> => {
  const leads = await ports.store.transaction((tx) => keyLeadsOf(tx, node));
  const known = new Map(
    leads
      .filter((lead) => lead.facts.company !== null && !isExcluded(lead, staff.posts))
      .map((lead) => [nameKey(lead.facts.company ?? ''), lead]),
  );
  return ({ facts }) => known.get(nameKey(facts.company ?? ''));
};

/** @throws AppError SHEET_UNREADABLE, NOT_FOUND for a post not held */
export const previewKeyTable: Handler<'keyTable.preview'> = async (context, { post: wanted, contentBase64 }) => {
  const post = postWithRole(context.staff, wanted, MAKER_ROLES);
  const { rows, errors } = sheetOf(contentBase64);
  const known = await knownByName(context, post.divisionCode);
  return {
    rows: rows.map((row) => {
      const lead = known(row);
      const { company, amountYuan, people, unpaidYuan } = row.facts;
      return {
        row: row.row,
        company: company ?? '',
        amountYuan,
        people,
        unpaidYuan,
        known: lead ? { leadId: lead._id, title: lead.title } : null,
      };
    }),
    errors: errors.slice(0, IMPORT_ERRORS_SHOWN),
    moreErrors: Math.max(0, errors.length - IMPORT_ERRORS_SHOWN),
  };
};

/** One faulty cell and nothing is taken over. */
const withoutErrors = ({ rows, errors }: ImportedSheet): ImportedRow[] => {
  if (errors.length === 0) return rows;
  throw new AppError(
    'INVALID_INPUT',
    { errors: errors.length },
    errors.slice(0, IMPORT_ERRORS_SHOWN).map(({ row, column, message }) => ({
      path: 'contentBase64',
      message: row === 0 ? message : `第 ${row} 行“${column}”：${message}`,
    })),
  );
};

/**
 * All rows become leads in one transaction, or none does. The same request again answers what it made.
 * @throws AppError SHEET_UNREADABLE, INVALID_INPUT (a line for each faulty cell), NOT_FOUND, DIVISION_UNKNOWN
 */
export const importKeyTable: Handler<'keyTable.import'> = async (context, input) => {
  const { ports, caller, staff, now } = context;
  const post = postWithRole(staff, input.post, MAKER_ROLES);
  const divisionCode = input.node ?? post.divisionCode;
  if (!divisionCode.startsWith(post.divisionCode)) throw new AppError('NOT_FOUND', { node: input.node });
  const importId = ports.keys.requestKey(caller.ownerKey, 'keyTable.import', input.requestId);
  const done = await ports.store.collection('keyImports').get(importId);
  if (done) return { made: done.made, skipped: done.skipped };
  const rows = withoutErrors(sheetOf(input.contentBase64));
  const known = await knownByName(context, post.divisionCode);
  const wanted = rows.filter((row) => input.alsoRows.includes(row.row) || !known(row));
  const leads: Lead[] = [];
  for (const row of wanted) leads.push(await leadOfRow(context, { row, importId, divisionCode, unitId: post.unitId }));
  const result = { made: leads.length, skipped: rows.length - leads.length };
  return ports.store.transaction(async (tx) => {
    const [before] = await tx.find('keyImports', { _id: importId }, { limit: 1 });
    if (before) return { made: before.made, skipped: before.skipped };
    await tx.put('keyImports', { _id: importId, at: now, memberId: staff.memberId, ...result });
    for (const lead of leads) await tx.put('leads', lead);
    await tx.put('auditQueue', {
      _id: `key-import-${importId}`,
      event: {
        at: now,
        actor: { kind: 'member', memberId: staff.memberId },
        type: 'keyTable.imported',
        node: post.divisionCode,
        leads: leads.length,
      },
      logged: false,
    });
    return result;
  });
};
