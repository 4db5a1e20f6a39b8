import * as z from 'zod/mini';
import { CONTRACT } from '@/shared/contract';

/** `npm run -s contract`: every procedure with its kind, who may call it, and the JSON Schemas of input and output. */
const schema = (type: z.ZodMiniType, io: 'input' | 'output'): unknown =>
  z.toJSONSchema(type, { io, unrepresentable: 'any' });

const procedures = Object.entries(CONTRACT).map(([name, { kind, allow, summary, input, output }]) => ({
  name,
  kind,
  allow,
  summary,
  input: schema(input, 'input'),
  output: schema(output, 'output'),
}));

console.log(JSON.stringify(procedures, null, 2));
