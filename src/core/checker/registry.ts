import type { Demand, DemandKind, DemandOf } from './demand';
import type { Finding } from './finding';
import { absent } from './kinds/absent';
import { bothPaths } from './kinds/both-paths';
import { choice } from './kinds/choice';
import { component } from './kinds/component';
import { evidence } from './kinds/evidence';
import { flow } from './kinds/flow';
import { gate } from './kinds/gate';
import { loop } from './kinds/loop';
import { quantity } from './kinds/quantity';
import { separate } from './kinds/separate';
import { zone } from './kinds/zone';
import type { Scene } from './scene';

type Evaluator<K extends DemandKind> = (demand: DemandOf<K>, scene: Scene) => Finding;

/** Every kind of demand and how it is evaluated: a new kind is one file in ./kinds, one schema, and one line here. */
const registry: { readonly [K in DemandKind]: Evaluator<K> } = {
  absent,
  'both-paths': bothPaths,
  choice: (demand, scene) => choice(demand, scene, evaluate),
  component,
  evidence,
  flow,
  gate,
  loop,
  quantity,
  separate,
  zone,
};

export function evaluate(demand: Demand, scene: Scene): Finding {
  // The registry's type ties each evaluator to its demand; TypeScript cannot follow the lookup by a union key.
  return (registry[demand.demand] as Evaluator<DemandKind>)(demand, scene);
}
