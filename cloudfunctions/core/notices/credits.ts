import type { Ports } from '../ports';

/** Under whose name credits of one template are kept. */
export const subscriptionId = (creditOwner: string, template: string): string => `${creditOwner}-${template}`;

const change = async (ports: Ports, creditOwner: string, template: string, by: 1 | -1): Promise<boolean> =>
  (await ports.store
    .collection('subscriptions')
    .update(
      { _id: subscriptionId(creditOwner, template), ...(by < 0 ? { credits: { gt: 0 } } : {}) },
      { inc: { credits: by } },
    )) === 1;

/** @returns false when the person has not agreed to another message of this kind */
export const takeCredit = (ports: Ports, creditOwner: string, template: string): Promise<boolean> =>
  change(ports, creditOwner, template, -1);

export const giveBackCredit = (ports: Ports, creditOwner: string, template: string): Promise<boolean> =>
  change(ports, creditOwner, template, 1);
