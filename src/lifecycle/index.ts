/**
 * How anything moves through its life: a table says what can become of it, and one engine takes the step.
 * Rooms bring the table as data, and say how their own is read, held and told of.
 */
export {
  checkStep,
  decide,
  openActions,
  transition,
  transitionOf,
  transitionToNew,
  type LifeCycle,
  type Standing,
  type Transition,
} from './life-cycle';
export { recordStep, takeStep, type Kept, type Step, type StepOutcome } from './take-step.use-case';
