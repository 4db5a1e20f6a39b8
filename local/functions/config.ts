import { readFileSync } from 'node:fs';
import { isPlainObject } from '../types';

/** What cloudbaserc.json declares for one function. */
export interface FunctionSpec {
  name: string;
  /** Seconds until the cloud stops a call. */
  timeout: number;
  /** Megabytes. */
  memorySize: number;
  env: Record<string, string>;
  triggers: { name: string; config: string }[];
}

/** Reads cloudbaserc.json, the file the cloud deploys from; `{{env.X}}` is taken from `values`. */
export function readFunctionSpecs(file: string, values: Readonly<Record<string, string | undefined>>): FunctionSpec[] {
  const config = JSON.parse(readFileSync(file, 'utf8')) as { functions?: unknown };
  if (!Array.isArray(config.functions)) throw new Error(`${file}: "functions" must be a list`);
  return config.functions.filter(isPlainObject).map((item) => ({
    name: String(item.name),
    timeout: Number(item.timeout ?? 3),
    memorySize: Number(item.memorySize ?? 256),
    env: resolveEnv(item.envVariables, values),
    triggers: (Array.isArray(item.triggers) ? item.triggers : [])
      .filter(isPlainObject)
      .map((trigger) => ({ name: String(trigger.name), config: String(trigger.config) })),
  }));
}

function resolveEnv(declared: unknown, values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  if (!isPlainObject(declared)) return {};
  return Object.fromEntries(
    Object.entries(declared).map(([key, value]) => [
      key,
      String(value).replace(/\{\{env\.(\w+)\}\}/g, (_, name: string) => values[name] ?? ''),
    ]),
  );
}
