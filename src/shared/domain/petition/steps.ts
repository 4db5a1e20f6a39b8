import { PETITION_STEP_TABLE, type PetitionRelation, type PetitionStep } from '../../tables/petitions';
import { keysOf } from '../keys-of';
import { choosableClocks } from '../lead/clock-changes';
import { runningClocks } from '../lead/clocks';
import type { Petition } from './petition';

/** A unit may object while its five workdays run. */
const mayStillObject = ({ clocks }: Petition, now: Date): boolean =>
  runningClocks(clocks).some(({ kind, dueAt }) => kind === 'objection' && (dueAt === null || now < dueAt));

/** What must hold beside the table. */
const ALSO: Readonly<Partial<Record<PetitionStep, (petition: Petition, now: Date) => boolean>>> = {
  object: mayStillObject,
  askExtension: ({ clocks }) => choosableClocks('askExtension', clocks).some(({ kind }) => kind === 'petition'),
  decideExtension: ({ clocks }) => choosableClocks('decideExtension', clocks).some(({ kind }) => kind === 'petition'),
  strikeAid: ({ aid }) => aid.length > 0,
  unlinkLead: ({ leadIds }) => leadIds.length > 0,
  unlinkCase: ({ caseIds }) => caseIds.length > 0,
};

/** The steps open to a person now. */
export const petitionSteps = (petition: Petition, relations: readonly PetitionRelation[], now: Date): PetitionStep[] =>
  keysOf(PETITION_STEP_TABLE).filter((step) => {
    const { by, from } = PETITION_STEP_TABLE[step];
    return (
      by.some((relation) => relations.includes(relation)) &&
      from.includes(petition.state) &&
      (ALSO[step]?.(petition, now) ?? true)
    );
  });
