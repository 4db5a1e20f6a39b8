import type { CaseBaseView } from '@/shared/contract/case-views';
import { type CaseBase, type CaseLedger, standingOf } from '@/shared/domain/case/ledger';
import { nodeKey, type Post } from '@/shared/domain/lead/visibility';
import { shanghaiDate } from '@/shared/time/shanghai';
import { divisionName, townsBelow } from '../../directory';
import type { Handler, StaffContext } from '../../dispatch/handler';
import { findAll } from '../../find-all';
import { ABOVE_ROLES, isTown, mayEdit, nodeBelow } from './case-post';
import { withoutHidden } from './readable-case';
import { postWithRole } from '../choose-post';

/** Longer than lists have been kept. */
const BASES_MAX = 500;

/** Ledgers and frozen lists of a place: one document a town, whatever lies in them. */
const readPlace = async ({ ports: { store } }: StaffContext, node: string) => {
  const visibleTo = nodeKey(node);
  const [ledgers, bases]: [CaseLedger[], CaseBase[]] = await Promise.all([
    findAll((filter, page) => store.collection('caseLedgers').find(filter, page), { visibleTo }),
    store.collection('caseBases').find(
      { visibleTo },
      {
        order: [
          ['year', 'desc'],
          ['_id', 'asc'],
        ],
        limit: BASES_MAX,
      },
    ),
  ]);
  return { ledgers, bases };
};

/** The frozen lists of one year below a place; of the newest when none is named. */
export const basesOf = async (context: StaffContext, node: string, wanted: number | undefined): Promise<CaseBase[]> => {
  const { bases } = await readPlace(context, node);
  const year = wanted ?? bases[0]?.year;
  return bases.filter((base) => base.year === year);
};

interface Asked {
  post: Post;
  node: string;
  year: number | undefined;
}

/** What the numbers are made from: entries the caller may know of, and the lists of the year. */
const countedIn = async (context: StaffContext, { node, year: wanted }: Omit<Asked, 'post'>) => {
  const { ledgers, bases } = await readPlace(context, node);
  const visible = await withoutHidden(
    context.ports,
    context.staff,
    ledgers.flatMap(({ cases }) => cases),
  );
  const year = wanted ?? bases[0]?.year ?? null;
  const ofYear = bases.filter((base) => base.year === year);
  const known = new Set(visible.map(({ caseId }) => caseId));
  // A ledger that holds nothing but what the caller may not know of is not there (C2).
  const missing = ledgers
    .filter(({ cases }) => cases.some(({ caseId }) => known.has(caseId)))
    .map(({ _id }) => _id)
    .filter((town) => !ofYear.some((base) => base.node === town));
  return { year, bases, ofYear, missing, standing: standingOf(visible, ofYear) };
};

export const caseBaseView = async (context: StaffContext, asked: Asked): Promise<CaseBaseView> => {
  const { ports, staff, now } = context;
  const { post, node } = asked;
  const [units, { year, bases, ofYear, missing, standing }] = await Promise.all([
    ports.directory.units(),
    countedIn(context, asked),
  ]);
  const named = (code: string) => ({ id: code, name: divisionName(code, units) });
  const thisYear = Number(shanghaiDate(now).slice(0, 4));
  const isFrozen = bases.some((base) => base.year === thisYear);
  const editable = mayEdit(staff, node);
  return {
    asOf: now.toISOString(),
    division: named(node),
    years: [...new Set(bases.map((base) => base.year))],
    base:
      year === null || ofYear.length === 0
        ? null
        : {
            year,
            frozen: ofYear.map((base) => ({
              division: named(base.node),
              at: base.frozenAt.toISOString(),
              by: base.by.name,
            })),
            ...standing.base,
          },
    others: standing.others,
    missing: missing.map(named),
    towns: townsBelow(units, post.divisionCode),
    mayEnter: editable && isTown(node),
    freezable: editable && isTown(node) && !isFrozen ? thisYear : null,
  };
};

/** @throws AppError NOT_FOUND for a place that is not below the caller's post */
export const caseBase: Handler<'case.base'> = (context, { post: asked, node, year }) => {
  const post = postWithRole(context.staff, asked, ABOVE_ROLES);
  return caseBaseView(context, { post, node: nodeBelow(post, node), year });
};

/** @throws AppError as above */
export const caseRate: Handler<'case.rate'> = async (context, { post, node: asked }) => {
  const node = nodeBelow(postWithRole(context.staff, post, ABOVE_ROLES), asked);
  const { year, missing, standing } = await countedIn(context, { node, year: undefined });
  return { asOf: context.now.toISOString(), year, ...standing.base, missing: missing.length };
};
