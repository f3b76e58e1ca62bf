// node --import this: `electron` resolves to the stand-in, everything else is untouched.
import { register } from 'node:module';

const target = new URL('./electron.mjs', import.meta.url).href;
const hook = `export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${JSON.stringify(target)}, shortCircuit: true } : next(name, context)`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
