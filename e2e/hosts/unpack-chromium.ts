import { unpackChromium } from './chromium';

/** Playwright's global setup: once, before any worker needs it. */
export default unpackChromium;
