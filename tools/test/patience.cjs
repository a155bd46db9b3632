/** A spec on a real database waits as long as a busy machine needs; this is a bound against hanging, not a measurement. */
jest.setTimeout(60_000);
