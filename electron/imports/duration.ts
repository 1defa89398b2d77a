const WORDS = /^(?:(\d+)\s*(?:d|days?|Tage?)\s*)?(?:(\d+)\s*(?:h|hrs?|hours?|Std\.?)\s*)?(?:(\d+)\s*(?:m|min|mins|minutes?|Min\.?)\s*)?(?:(\d+)\s*(?:s|secs?|seconds?|Sek\.?))?$/i;
const CLOCK = /^(?:(\d+):)?(\d{1,3}):(\d{2})$/;

/** Seconds of `1h 31m 20s`, `01:31:20` or a plain number of seconds; null for other text. */
export function durationSeconds(text: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.round(Number(text));
  const clock = CLOCK.exec(text);
  if (clock !== null) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const words = text.length > 40 ? null : WORDS.exec(text.trim());
  if (words === null || text.trim() === '') return null;
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = words;
  return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
