import tcb from '@cloudbase/node-sdk';
import { startLocalCloud } from '../support/local-cloud';

const collections = [
  {
    name: 'leads',
    indexes: [
      {
        name: 'by_scope',
        keys: [
          ['visibleTo', 1],
          ['open', 1],
          ['dueAt', 1],
          ['_id', 1],
        ] as const,
        multikey: true,
      },
    ],
  },
];

test('the unmodified SDK adds, reads, queries, updates and removes', async () => {
  const local = await startLocalCloud({ collections, refuseScans: true });
  const restore = local.useHere();
  try {
    const db = tcb.init({ env: local.env.TCB_ENV, keepalive: true }).database();
    const leads = db.collection('leads');
    const dueAt = new Date('2026-03-01T00:00:00Z');
    const { id } = (await leads.add({ visibleTo: ['a', 'b'], open: true, dueAt, n: 1 })) as { id: string };
    await leads.add({ _id: 'second', visibleTo: ['a'], open: true, dueAt: new Date(0), n: 2 });
    expect((await leads.doc(id).get()).data[0]).toEqual({ _id: id, visibleTo: ['a', 'b'], open: true, dueAt, n: 1 });
    const page = await leads.where({ visibleTo: 'a', open: true }).orderBy('dueAt', 'asc').limit(20).get();
    expect(page.data.map((lead: { n: number }) => lead.n)).toEqual([2, 1]);
    expect((await leads.where({ _id: id, n: 1 }).update({ n: db.command.inc(5) })).updated).toBe(1);
    expect((await leads.where({ visibleTo: 'b' }).count()).total).toBe(1);
    expect((await leads.doc('second').remove()).deleted).toBe(1);
    await expect(leads.where({ n: 6 }).get()).rejects.toMatchObject({ code: 'LOCAL_UNINDEXED_QUERY' });
  } finally {
    restore();
    await local.stop();
  }
});
