import type { Output } from '@/shared/contract';

interface EndingFacts extends Pick<Output<'people.ending'>, 'onlyOne' | 'ownLeads' | 'successors'> {
  roleLabel: string;
  self: boolean;
  successorName: string | undefined;
}

/** What a person should know before a post ends: what stops, and who has the work then. */
export const endingWarnings = ({
  roleLabel,
  self,
  onlyOne,
  ownLeads,
  successors,
  successorName,
}: EndingFacts): string[] => [
  ...(self ? ['这是您自己的任职。结束后您马上不能再看、再办这个岗位的事。'] : []),
  ...(onlyOne ? [`本单位只有这一位${roleLabel}。结束后就没有${roleLabel}了，请尽快邀请新的人。`] : []),
  ...(ownLeads
    ? [
        successorName !== undefined
          ? `他登记的线索交给${successorName}继续跟。`
          : successors.length > 0
            ? '没有选接手的人：他登记的线索以后由办理单位和处非办看，别的网格员看不到。'
            : '没有别的人可以接手：他登记的线索以后由办理单位和处非办看。',
      ]
    : ['交给本单位的线索还在本单位，其他同事照常办理。']),
];
