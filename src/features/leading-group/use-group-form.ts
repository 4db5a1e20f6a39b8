import { useState } from 'react';
import { GROUP_MEMBERS_MAX, type GroupView } from '@/shared/contract/group';
import { call } from '@/client/call';
import { type Failure, fieldError } from '@/client/result';
import { useDraft } from '@/client/use-draft';
import { hint } from '@/ui/dialog';

export type Content = Pick<GroupView, 'members' | 'dedicated' | 'funding'>;
export type Member = GroupView['members'][number];

const NOBODY: Member = { name: '', title: '', task: '' };

interface FormProps {
  view: GroupView;
  onSaved: (view: GroupView) => void;
  onChangedMeanwhile: () => void;
}

const beginning = ({ members, dedicated, funding }: GroupView): Content => ({
  members: members.length > 0 ? members : [NOBODY],
  dedicated,
  funding,
});

/** What was typed is kept on the phone until it is saved. */
export function useGroupForm({ view, onSaved, onChangedMeanwhile }: FormProps) {
  const draft = useDraft<{ content: Content | null }>(`group-${view.unit.id}`, { content: null });
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  // Removing a row moves those below up: their fields must show the other text.
  const [removals, setRemovals] = useState(0);
  const content = draft.value.content ?? beginning(view);
  const update = (patch: Partial<Content>) => draft.update({ content: { ...content, ...patch } });

  async function send() {
    setFailure(undefined);
    const { unit, version } = view;
    const result = await call('group.save', { requestId: draft.requestId, unitId: unit.id, version, ...content });
    if (!result.ok) {
      setFailure(result);
      if (result.code === 'RECORD_CHANGED_MEANWHILE') onChangedMeanwhile();
      return;
    }
    draft.clear();
    hint('已经保存');
    onSaved(result.data);
  }

  return {
    content,
    formKey: `${draft.formKey}-${removals}-${view.version}`,
    restored: draft.restored && draft.value.content !== null,
    forget: draft.clear,
    update,
    setMember: (at: number, patch: Partial<Member>) =>
      update({ members: content.members.map((member, index) => (index === at ? { ...member, ...patch } : member)) }),
    addMember: () => update({ members: [...content.members, NOBODY] }),
    removeMember: (at: number) => {
      setRemovals(removals + 1);
      update({ members: content.members.filter((_, index) => index !== at) });
    },
    mayAdd: content.members.length < GROUP_MEMBERS_MAX,
    problem: failure?.message,
    errorOf: (path: string) => fieldError(failure, path),
    busy,
    save: () => {
      setBusy(true);
      void send().finally(() => setBusy(false));
    },
  };
}
