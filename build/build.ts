import { buildProducts } from './bundle.ts';

const built = await buildProducts({ all: !process.argv.includes('--stale') });
console.log(built.length === 0 ? 'Everything is up to date.' : `Built: ${built.join(', ')}.`);
