import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { OfferCard } from '@/features/joining/OfferCard';
import type { useJoin } from '@/features/joining/use-join';
import { endingWarnings } from '@/features/people/ending-words';
import { PersonCard } from '@/features/people/PersonCard';
import { qrImage } from '@/features/people/qr';
import { rolesToFillIn, unitsInCharge } from '@/features/people/units-in-charge';
import type { PostView } from '@/shared/contract/me';
import { ROLE_TABLE, type Role } from '@/shared/tables/roles';
import { UNITS } from '@/shared/tables/units';

const wordsOf = (element: ReactElement) => renderToStaticMarkup(element).replace(/<[^>]*>/g, ' ');
const nothing = () => undefined;
const LIST = UNITS.map(({ id, shortName, function: unitFunction, divisionCode }) => ({
  id,
  name: shortName,
  function: unitFunction,
  divisionCode,
}));
const postOf = (role: Role, unitId: string): PostView => {
  const unit = LIST.find(({ id }) => id === unitId);
  if (!unit) throw new RangeError(unitId);
  return { role, roleLabel: ROLE_TABLE[role].label, unit, divisionCode: unit.divisionCode };
};

describe('whose people one sees', () => {
  test('a unit head: the own unit alone, and not the own post', () => {
    const head = postOf('unitHead', '430922112235');
    const units = unitsInCharge(head, LIST);
    expect(units.map(({ name }) => name)).toEqual(['罗家潭村']);
    expect(units.flatMap((unit) => rolesToFillIn(head, unit))).toEqual(['gridWorker', 'liaison', 'supervisingLeader']);
  });

  test('the office: itself first, then every unit of the town, none of the county', () => {
    const units = unitsInCharge(postOf('office', '430922112-office'), LIST);
    expect(units[0]?.name).toBe('镇处非办');
    expect(units).toHaveLength(UNITS.filter(({ divisionCode }) => divisionCode.startsWith('430922112')).length);
  });

  test.each(['liaison', 'gridWorker', 'supervisingLeader'] as const)('a %s: nobody', (role) => {
    expect(unitsInCharge(postOf(role, '430922112235'), LIST)).toEqual([]);
  });
});

describe('before a post ends', () => {
  const FACTS = {
    roleLabel: '联络员',
    self: false,
    onlyOne: false,
    ownLeads: false,
    successors: [],
    successorName: undefined,
  };
  const warned = (change: Partial<Parameters<typeof endingWarnings>[0]>) =>
    endingWarnings({ ...FACTS, ...change }).join('');

  test('one is told when nobody else has it', () => {
    expect(warned({ onlyOne: true })).toContain('本单位只有这一位联络员');
    expect(warned({})).not.toContain('只有这一位');
  });
  test('one is told who has the work then', () => {
    expect(warned({})).toContain('其他同事照常办理');
    expect(warned({ ownLeads: true, successorName: '新来的' })).toContain('交给新来的');
    expect(warned({ ownLeads: true, successors: [{ id: '1', name: '甲' }] })).toContain('没有选接手的人');
    expect(warned({ ownLeads: true })).toContain('没有别的人可以接手');
  });
  test('one is told that it is one’s own', () => {
    expect(warned({ self: true })).toContain('这是您自己的任职');
  });
});

test('a post one may not end has no button for it', () => {
  const person = { memberId: 'm1', name: '测试员', phone: '138****0001', self: false };
  const posts = [
    { role: 'unitHead' as const, roleLabel: '负责人', mayEnd: false },
    { role: 'liaison' as const, roleLabel: '联络员', mayEnd: true },
  ];
  const markup = renderToStaticMarkup(<PersonCard person={{ ...person, posts }} onEnd={nothing} />);
  expect(markup).toContain('id="end-m1-liaison"');
  expect(markup).not.toContain('id="end-m1-unitHead"');
});

describe('what one is to be', () => {
  const offer = {
    role: 'gridWorker' as const,
    roleLabel: '网格员',
    unit: { id: '1', name: '罗家潭村' },
    expiresAt: '2026-11-30T00:00:00.000Z',
  };
  const formWith = (change: object) =>
    ({
      name: '',
      problems: {},
      busy: false,
      setName: nothing,
      askName: nothing,
      confirm: nothing,
      ...change,
    }) as unknown as ReturnType<typeof useJoin>;

  test('is said before name and number are asked, and what the number is for', () => {
    const words = wordsOf(<OfferCard form={formWith({})} offer={offer} />);
    for (const word of ['罗家潭村', '网格员', '姓名', '手机号由微信确认']) expect(words).toContain(word);
  });
  test('what is wrong stands at the field', () => {
    expect(wordsOf(<OfferCard form={formWith({ problems: { name: '请先写上您的姓名' } })} offer={offer} />)).toContain(
      '请先写上您的姓名',
    );
  });
});

test('a code is a picture that needs neither a canvas nor the network', () => {
  expect(qrImage('ABCDEFGH23')).toMatch(/^data:image\/gif;base64,[A-Za-z0-9+/=]+$/);
});
