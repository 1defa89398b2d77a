import { buildProducts } from './bundle.ts';

// Usage: build.ts [--stale] [PRODUCT...]; without names, everything.
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const built = await buildProducts({ all: !process.argv.includes('--stale'), only });
console.log(built.length === 0 ? 'Everything is up to date.' : `Built: ${built.join(', ')}.`);
