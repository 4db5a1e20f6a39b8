import type * as z from 'zod/mini';
import { appraisal } from './appraisal';
import { legacyCase } from './case';
import { contacts } from './contacts';
import { duty } from './duty';
import { dutyDocument } from './duty-document';
import { file } from './file';
import { group } from './group';
import { identity } from './identity';
import { jobs } from './jobs';
import { keyTable } from './key-table';
import { lead } from './lead';
import { leadClocks } from './lead-clocks';
import { lookAlikes } from './lead-look-alikes';
import { leadMeasures } from './lead-measures';
import { me } from './me';
import { meeting } from './meeting';
import { notice } from './notice';
import { people } from './people';
import { petition } from './petition';
import { routing } from './routing';
import { tip } from './tip';
import { totals } from './totals';
import { unit } from './unit';
import type { FieldError } from '../errors/app-error';
import type { ErrorCode } from '../errors/codes';

/** Everything a phone may ask the server; what is not here does not exist. */
export const CONTRACT = {
  ...me,
  ...unit,
  ...file,
  ...tip,
  ...lead,
  ...leadClocks,
  ...leadMeasures,
  ...lookAlikes,
  ...identity,
  ...notice,
  ...totals,
  ...routing,
  ...people,
  ...contacts,
  ...group,
  ...keyTable,
  ...appraisal,
  ...petition,
  ...legacyCase,
  ...meeting,
  ...dutyDocument,
  ...duty,
  ...jobs,
};
export type Contract = typeof CONTRACT;
export type ProcedureName = keyof Contract;

/** What the phone sends (defaults may be left out) … */
export type Input<P extends ProcedureName> = z.input<Contract[P]['input']>;
/** … and what the use case gets after validation. */
export type Parsed<P extends ProcedureName> = z.output<Contract[P]['input']>;
export type Output<P extends ProcedureName> = z.output<Contract[P]['output']>;

/** Every answer of the server. `message` is the catalogue's Chinese wording of `code`. */
export type Reply<T> =
  | { ok: true; data: T; requestId: string }
  | { ok: false; code: ErrorCode; message: string; fields?: readonly FieldError[]; requestId: string };
