import { z } from 'zod';
import { makeUpForOlderBrowsers } from './olderBrowsers.ts';

// Loaded before any schema is made: zod would otherwise try to compile parsers from text, which
// the content security policy refuses and reports each time.
z.config({ jitless: true });

// First of all for the same reason: whatever is loaded next may need it.
makeUpForOlderBrowsers();
