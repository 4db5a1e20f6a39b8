import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { define } from './define';

export const unitView = lazily(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    function: z.string(),
    divisionCode: z.string(),
  }),
);
export type UnitView = z.infer<ReturnType<typeof unitView>>;

export const unit = {
  'unit.list': define({
    kind: 'query',
    allow: 'anyone',
    summary: 'Villages and units in force today, for the pickers; public facts only.',
    input: () => z.object({}),
    output: () => z.object({ town: z.object({ code: z.string(), name: z.string() }), units: z.array(unitView()) }),
  }),
};
