import { renderToStaticMarkup } from 'react-dom/server';
import { ListYear } from '@/features/cases/ListYear';
import { AboutField } from '@/features/cases/meetings/AboutField';
import { MeetingForm } from '@/features/cases/meetings/MeetingForm';
import { LinkedLeads } from '@/features/cases/page/LinkedLeads';
import { ResolveForm, UnlinkForm } from '@/features/cases/page/step-forms';
import type { CaseView } from '@/shared/contract/case-views';

/** What the office finds on the screens of an old case (C7). */
const CASE: CaseView = {
  caseId: 'case-1',
  version: 3,
  division: { id: '430922112', name: '桃花江镇' },
  name: '甲合作社案',
  startedYear: 2015,
  amountYuan: 3_000_000,
  people: 40,
  leadUnit: { id: 'police', name: '镇派出所' },
  state: 'open',
  resolution: null,
  resolvedOn: null,
  recovery: { state: 'ongoing', returnedYuan: 400_000, unpaidYuan: 600_000, percent: 40, steps: [] },
  responsibilities: [],
  bulletins: [],
  leads: [{ leadId: 'lead-1', title: '金桂园收钱不还', status: 'accepted' }],
  otherLeads: 0,
  keptOut: [],
  history: [],
  mayEdit: true,
};
const step = { onDone: () => undefined, onChangedMeanwhile: () => undefined };

describe('a lead linked with the wrong case', () => {
  test('can be taken off by the office, and only by it', () => {
    expect(renderToStaticMarkup(<LinkedLeads one={CASE} mayAct />)).toContain('取消关联');
    expect(renderToStaticMarkup(<LinkedLeads one={CASE} mayAct={false} />)).not.toContain('取消关联');
  });

  test('is named on the page that asks why; a lead that is not linked has no such page', () => {
    expect(renderToStaticMarkup(<UnlinkForm one={CASE} about="lead-1" {...step} />)).toContain('金桂园收钱不还');
    expect(renderToStaticMarkup(<UnlinkForm one={CASE} about="lead-2" {...step} />)).toContain('没有关联到这件陈案');
  });
});

test('who resolves a case is told what is still owed, and nothing where nothing is', () => {
  const formOf = (unpaidYuan: number | null) =>
    renderToStaticMarkup(
      <ResolveForm one={{ ...CASE, recovery: { ...CASE.recovery, unpaidYuan } }} about="" {...step} />,
    );
  expect(formOf(600_000)).toContain('还有 60万元 没还');
  for (const nothing of [0, null]) expect(formOf(nothing)).not.toContain('没还');
});

test('the list of an earlier year can be chosen where there is one; the newest is shown first', () => {
  const chooser = (years: number[], value?: number) =>
    renderToStaticMarkup(<ListYear years={years} value={value} onChange={() => undefined} />);
  expect(chooser([2026])).toBe('');
  expect(chooser([2026, 2025])).toContain('2026年的名单');
  expect(chooser([2026, 2025], 2025)).toContain('2025年的名单');
});

describe('what a meeting was about', () => {
  const paged = { hasMore: true, loadMore: () => Promise.resolve(), failure: undefined };

  test('is shown by name, and never as a number where the name stands on a page that has not come', () => {
    const field = (value: string) =>
      renderToStaticMarkup(
        <AboutField
          {...{ id: 'leadIds', label: '研究的线索', title: '线索', error: undefined, paged, values: [value] }}
          unnamed="您先前看过的线索"
          options={[{ value: 'lead-1', label: '金桂园收钱不还' }]}
          onChange={() => undefined}
        />,
      );
    expect(field('lead-1')).toContain('金桂园收钱不还');
    expect(field('lead-30')).toContain('您先前看过的线索');
    expect(field('lead-30')).not.toContain('>lead-30<');
  });

  test('is asked for wherever the form was opened from, and begins with that', () => {
    const form = (leadId: string) => renderToStaticMarkup(<MeetingForm postKey="office@a" leadId={leadId} caseId="" />);
    expect(form('')).toContain('研究的线索');
    expect(form('')).not.toContain('您先前看过的线索');
    expect(form('lead-1')).toContain('您先前看过的线索');
  });
});
