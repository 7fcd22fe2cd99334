/**
 * TODO
 */
import './errors';

export {
  checkStep,
  decide,
  openActions,
  transition,
  transitionToNew,
  type LifeCycle,
  type Standing,
  type Transition,
} from './life-cycle';
export { recordStep, takeStep, type Kept, type Step, type StepOutcome } from './take-step.use-case';
