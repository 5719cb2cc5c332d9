import type { Action } from '../../actions/action';
export const boardActions: readonly Action<never>[] = [];
