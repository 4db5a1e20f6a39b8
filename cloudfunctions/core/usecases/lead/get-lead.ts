import type { Handler } from '../../dispatch/handler';
import { leadView } from './lead-view';
import { readableLead } from './readable-lead';

export const getLead: Handler<'lead.get'> = async ({ ports, staff }, { leadId }) => {
  const [{ lead, relations }, units] = await Promise.all([readableLead(ports, staff, leadId), ports.directory.units()]);
  return leadView(lead, relations, units);
};
