import type { PostView } from '@/shared/contract/me';
import { ROLE_TABLE } from '@/shared/tables/roles';
import { ROUTES } from '@/platform/routes';

export interface WorkEntry {
  id: string;
  title: string;
  text: string;
  url: string;
}

const WORK_NAMES = {
  gridWorker: '登记线索',
  unit: '办理线索',
  office: '处非办工作台',
  leader: '看总数',
  custodian: '查看举报人身份的申请',
} as const;

/** One way in for each post that has work screens. */
export function workEntries(posts: readonly PostView[]): WorkEntry[] {
  return posts.flatMap((post) => {
    const home = ROLE_TABLE[post.role].home;
    if (home === null) return [];
    const key = `${post.role}@${post.unit.id}`;
    return [
      {
        id: `work-${post.role}-${post.unit.id}`,
        title: WORK_NAMES[home],
        text: `${post.unit.name} · ${post.roleLabel}`,
        url: ROUTES[home](key),
      },
    ];
  });
}
