import { z } from 'zod';

// Loaded before any schema is made: zod would otherwise try to compile parsers from text, which
// the content security policy refuses and reports each time.
z.config({ jitless: true });
