/** On a busy machine what is waited for comes late: how long it took is no failure. Milliseconds. */
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 10_000 });
