import type { Bundle } from '../protocol/bundle.ts';
import type { CarriedBundle } from './database.ts';

/** What a carried bundle holds; it was read and checked before it was kept. */
export const bundleOf = ({ text }: Pick<CarriedBundle, 'text'>): Bundle => JSON.parse(text) as Bundle;
